import { type Indicator, methodFor } from "../../domain/indicator.ts";
import { type Period, readPeriod } from "../../domain/period.ts";
import { hasValue, type Reading } from "../../domain/reading.ts";
import type { Source } from "../../domain/source.ts";
import type { Facts } from "../../store/database.ts";
import { countRows } from "../readings/count-rows.ts";
import { byNation, nationsSentence } from "../readings/nations-sentence.ts";
import { readingFor, rowsByIndicator } from "../readings/organisation-rows.ts";
import { readIndicator } from "../readings/read-indicator.ts";
import type { PeerGroup } from "./peer-group.ts";

/** One peer with its figure, or the reason there is none. */
export interface PeerFigure {
  readonly code: string;
  readonly name: string;
  readonly reading: Reading;
}

/** The figures of a peer group for one indicator and period, as each organisation reported them. */
export interface PeerFigures {
  /** A period's label: snapshots and rolling years have their own. */
  readonly period: string;
  /** In the order of names. */
  readonly peers: readonly PeerFigure[];
  /** Which members of other nations are compared and which are left out, and why; empty where there is none. */
  readonly acrossNations: string;
}

/**
 * Reads every peer for the period that the organisation's own figure is of. Peers of another nation are compared only where
 * both figures come from the same version of the method (harm H-36).
 * @param own the organisation's own reading for the period
 */
export async function peerFigures(
  facts: Facts,
  sources: readonly Source[],
  indicator: Indicator,
  { members, abroad = new Map() }: PeerGroup,
  { own, period }: { own: Reading; period: Period },
): Promise<PeerFigures> {
  const codes = members.map(({ code }) => code);
  const label = hasValue(own) ? own.period : await commonPeriod(facts, indicator, codes, period);
  const readings = await readIndicator(facts, indicator, { sources, organisations: codes, period: label });
  const byCode = new Map(readings.map((reading) => [reading.organisation, reading]));
  const version = methodFor(indicator, readPeriod(label).last)?.version ?? own.methodVersion;
  const peers: PeerFigure[] = [];
  const others: Parameters<typeof byNation>[0][number][] = [];
  for (const { code, name } of members) {
    const reading = byCode.get(code);
    if (reading === undefined) continue;
    const nation = abroad.get(code);
    const alike = hasValue(reading) && reading.methodVersion === version;
    if (nation !== undefined) others.push({ nation, name, code, alike });
    if (nation === undefined || alike) peers.push({ code, name, reading });
  }
  return { period: label, peers, acrossNations: nationsSentence(byNation(others)) };
}

/** The period asked for where anybody has a figure for it; otherwise the newest of its own kind that anybody has. */
async function commonPeriod(
  facts: Facts,
  indicator: Indicator,
  codes: readonly string[],
  period: Period,
): Promise<string> {
  const rows = await countRows(facts, { indicator: indicator.id, organisations: codes });
  if (rows.length === 0 || rows.some((row) => row.period === period.label)) return period.label;
  const common = { structure: "as-reported", supply: { arrived: new Set<string>(), months: new Map() } } as const;
  const byCode = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) byCode.set(row.organisation, [...(byCode.get(row.organisation) ?? []), row]);
  const labels = [...byCode].flatMap(([code, own]) => {
    const whole = { ...common, code, byIndicator: rowsByIndicator(own), sources: new Map(), span: undefined };
    const reading = readingFor(whole, indicator, period, { resample: false });
    return hasValue(reading) ? [reading.period] : [];
  });
  return labels.reduce(
    (newest, each) => (newest === period.label || readPeriod(each).last > readPeriod(newest).last ? each : newest),
    period.label,
  );
}
