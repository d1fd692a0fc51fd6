import type { ExtractFiles } from "./extract-files.ts";
import { type Day, day, dayText, lastDay, month, monthOf, monthText } from "./months.ts";
import type { RandomStream } from "./random-stream.ts";
import { recordedStep, setUpRow } from "./set-up-row.ts";
import { kindOf, type Site } from "./site.ts";
import type { World } from "./world.ts";

/** When each state of the extracts was received: the newest of set-up stands at the end of the period. */
export const setUpStates: readonly Day[] = Array.from({ length: 12 }, (_, i) => lastDay(month("2025-09") + i));
export const targetStates: readonly Day[] = [day("2026-03-31"), day("2026-06-30")];
export const activityState = { receivedOn: day("2026-04-14"), from: month("2025-10"), to: month("2026-03") } as const;

// The earlier states are of a rolling two years, without what had closed two months before.
const daysBack = 2 * 366;
const closedFor = 61;

/** Writes the newest state of a site's set-up and targets, and the earlier states in which it was there. */
export function writeSetUp(world: World, files: ExtractFiles, site: Site, earlier: boolean): void {
  const newest = setUpRow(site, world.asAt);
  if (newest !== null) files.write("setup", dayText(world.asAt), newest);
  for (const { recordedOn, target, targetEnd, reason } of site.targets) {
    if (recordedOn > world.asAt) continue;
    const cells = [site.study.key, site.org, dayText(recordedOn), target, dayText(targetEnd), reason];
    files.write("targets", dayText(world.asAt), cells);
    if (!earlier) continue;
    for (const state of targetStates) if (recordedOn <= state) files.write("targets", dayText(state), cells, true);
  }
  if (!earlier) return;
  for (const state of setUpStates) {
    const begun = site.selectedOn ?? site.openOn ?? 0;
    const closed = recordedStep(site, "closedOn", state);
    if (begun < state - daysBack || (closed !== null && closed < state - closedFor)) continue;
    const row = setUpRow(site, state);
    if (row !== null) files.write("setup", dayText(state), row, true);
  }
}

/** The first and last month in which a site has a line of activity; null where it never opened in the world. */
function monthsOpen(site: Site, world: World): { from: number; to: number } | null {
  if (site.openOn === null || site.openOn > world.asAt) return null;
  const from = Math.max(world.firstMonth, monthOf(site.openOn));
  const to = Math.min(world.lastMonth, monthOf(Math.min(site.closedOn ?? world.asAt, world.asAt)));
  return from <= to ? { from, to } : null;
}

/** How the lines of activity of one organisation are written. */
export interface ActivityManner {
  /** True where a month of the organisation was never sent. */
  readonly isMissing: (month: number) => boolean;
  /** True where a month without anybody is written as nought; otherwise it has no line. */
  readonly noughts: boolean;
  /** True where an earlier state was sent too. */
  readonly earlier: boolean;
  readonly receivedOn: string;
}

/** Writes a site's people month by month. */
export function writeActivity(
  world: World,
  files: ExtractFiles,
  site: Site,
  manner: ActivityManner,
  random: RandomStream,
  nextRow: () => number,
): void {
  const open = monthsOpen(site, world);
  if (open === null) return;
  const screenFailures = kindOf(site.study) === "interventional" ? random.between(0.05, 0.3) : 0;
  for (let at = open.from; at <= open.to; at++) {
    const recruited = site.recruited[at - world.firstMonth] ?? 0;
    if ((recruited === 0 && !manner.noughts) || manner.isMissing(at)) continue;
    const failed = Math.floor(recruited * screenFailures + random.unit() * (screenFailures > 0 ? 1 : 0));
    const cells = [
      site.study.key,
      site.org,
      monthText(at),
      recruited,
      recruited + failed,
      failed,
      site.setting,
      site.attribution,
      nextRow(),
    ];
    files.write("activity", manner.receivedOn, cells);
    if (!manner.earlier || at < activityState.from || at > activityState.to) continue;
    // Two in a hundred months were first sent with a few people short.
    if (recruited > 3 && random.chance(0.02)) {
      const short = random.whole(1, 3);
      cells[3] = recruited - short;
      cells[4] = recruited - short + failed;
    }
    files.write("activity", dayText(activityState.receivedOn), cells, true);
  }
}
