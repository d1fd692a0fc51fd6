import { html } from "hono/html";
import type { Content, Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { counted, plainDate } from "../../domain/format.ts";
import { daysBetween } from "../../domain/period.ts";
import type { ApplicantKind } from "../../registers/calls/call.ts";
import { isTaking, type KeptCall } from "../../registers/calls/call-records.ts";
import type { AccessCount, AccessTable } from "../../registers/calls/equal-access.ts";
import { roleWords } from "../role-words.ts";

const otherKinds: Readonly<Record<string, string>> = {
  charity: "Charities",
  university: "Universities",
  company: "Companies",
};

/** "NHS trusts". */
export function kindWords(kind: ApplicantKind): string {
  return otherKinds[kind] ?? roleWords(kind, "many");
}

/** "NHS trusts, general practices". */
export function kindsWords(kinds: readonly ApplicantKind[]): string {
  return kinds.map((kind, i) => (i === 0 ? kindWords(kind) : lower(kindWords(kind)))).join(", ");
}

function lower(words: string): string {
  return words.startsWith("NHS") ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** Where a call stands, in words. */
export function standsWords(kept: Pick<KeptCall, "status" | "call">, today: string): string {
  if (isTaking(kept, today)) {
    const left = daysBetween(today, kept.call.closesOn) + 1;
    return `Open until ${plainDate(kept.call.closesOn)}: ${left === 1 ? "today is the last day" : `${counted(left, "day")} left, today counted`}`;
  }
  switch (kept.status) {
    case "draft":
      return "Draft, not announced";
    case "open":
      return `Closed on ${plainDate(kept.call.closesOn)}; what came in has not been opened yet`;
    case "scoring":
      return `Closed on ${plainDate(kept.call.closesOn)}; what came in is being scored`;
    case "decided":
      return "Decided";
    case "withdrawn":
      return "Withdrawn";
  }
}

const groupWords: Readonly<Record<string, string>> = {
  small: "Small",
  medium: "Medium",
  large: "Large",
  none: "No partnership before",
  some: "Some partnerships before",
  much: "Many partnerships before",
  "not-known": "Not known",
};
const byWords: Readonly<Record<AccessTable["by"], string>> = {
  kind: "By kind of organisation",
  size: "By size",
  past: "By partnerships before this call",
};

/** The equal-access record: one table for each way of grouping. */
export function accessTables(tables: readonly AccessTable[]): Markup {
  return html`${tables.map(({ by, rows, total }) =>
    table({
      caption: byWords[by],
      captionSize: "s",
      head: ["Organisations", "Told of it", "Looked at it", "Answered", "Chosen"],
      numericColumns: [1, 2, 3, 4],
      rows: [...rows, total].map(({ group, reached, opened, answered, chosen }): Content[] => [
        group === "All" ? "All" : by === "kind" ? kindWords(group as ApplicantKind) : (groupWords[group] ?? group),
        String(reached),
        countWords(opened),
        countWords(answered),
        String(chosen),
      ]),
    }),
  )}`;
}

function countWords(count: AccessCount): string {
  return count.state === "hidden" ? "Hidden" : String(count.count);
}
