import { html } from "hono/html";
import type { Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { plainDate } from "../../domain/format.ts";
import { londonDay } from "../../domain/london-day.ts";
import { openAsks } from "../../registers/partnerships/keep-overrides.ts";
import { overrideEnds } from "../../registers/partnerships/overrides.ts";
import type { PartnershipFile } from "../../registers/partnerships/partnership-file.ts";
import { reopenings } from "../../registers/partnerships/reopening.ts";

/** Checks that were set aside in an emergency, or are asked to be; nothing where none ever was. */
export function emergencyPart(file: PartnershipFile, now: number): Markup | "" {
  const { record, gateCase } = file;
  const link = (check: string) =>
    html`<a class="nhsuk-link" href="/work/partnerships/${record}/checks/${check}">${check}</a>`;
  const rows = [
    ...openAsks(file, now).map(({ check, reason }) => [
      link(check),
      reason,
      "Waits for another executive to confirm it",
    ]),
    ...gateCase.overrides.map((each) => [
      link(each.check),
      each.reason,
      `Set aside from ${plainDate(londonDay(each.grantedAt))} through ${plainDate(overrideEnds(each))}`,
    ]),
  ];
  if (rows.length === 0) return "";
  return table({
    caption: "Set aside in an emergency",
    head: ["Check", "Why it could not wait", "How it stands"],
    rows,
  });
}

/** Events from outside that opened checks again. */
export function eventsPart({ gateCase }: PartnershipFile): Markup | "" {
  if (gateCase.events.length === 0) return "";
  return table({
    caption: "What opened checks again",
    head: ["What happened", "On", "Recorded on", "Where it can be read"],
    rows: gateCase.events.map(({ kind, happenedOn, recordedAt, reference }) => [
      reopenings[kind].name,
      plainDate(happenedOn),
      plainDate(londonDay(recordedAt)),
      reference,
    ]),
  });
}
