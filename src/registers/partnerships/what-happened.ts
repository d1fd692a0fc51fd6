import type { KeptPartnership } from "./kept-partnership.ts";
import { stages } from "./stages.ts";
import type { Status } from "./states.ts";

const became: Readonly<Record<Status, string>> = {
  idea: "Sent back to those who wrote it",
  "in-review": "Taken into review",
  live: "The work goes on",
  paused: "Paused",
  closed: "Closed",
  refused: "Refused",
};

/** What a version of a partnership brought, in words, from how it differs from the version before. @param before null for the first */
export function whatHappened(before: KeptPartnership | null, after: KeptPartnership): string {
  if (before === null) return "Proposed";
  const [was, is] = [before.state, after.state];
  const differs = (key: keyof KeptPartnership) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  if (is.status === "closed" && is.ended === "withdrawn") return "Withdrawn";
  if (is.status === "closed" && is.ended === "handed-over") return "Handed to those whose rules apply";
  if (differs("settled")) return "How a dispute ended was recorded";
  if (was.status === "idea" && is.status === "in-review") return "Sent in for review";
  if (is.status === "closed" && was.status !== "closed")
    return `Passed the gate of ${stages[was.stage].name}, and ended`;
  if (was.stage !== is.stage && (is.status === was.status || is.status === "live"))
    return `Passed the gate of ${stages[was.stage].name}`;
  if (was.status !== is.status) return became[is.status];
  if (differs("published")) return "The summary was published";
  if (after.checkedIn !== null && after.checkedIn !== before.checkedIn) return "Checked for the gate ahead";
  if (after.summaryCheckedIn !== null && after.summaryCheckedIn !== before.summaryCheckedIn)
    return "The summary was checked";
  if (differs("events")) return "An event that opens checks was recorded";
  if (differs("overrides"))
    return after.overrides.filter(({ confirmed }) => confirmed !== null).length >
      before.overrides.filter(({ confirmed }) => confirmed !== null).length
      ? "A check was set aside in an emergency"
      : "Asked to set a check aside in an emergency";
  if (differs("openPoints")) return "A check was left open";
  if (differs("interests")) return "An interest was declared";
  return differs("document") || differs("extras") ? "Fields were changed" : "Written as before";
}
