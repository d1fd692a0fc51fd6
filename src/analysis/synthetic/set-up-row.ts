import type { Cell } from "./csv-line.ts";
import { type Day, dayText } from "./months.ts";
import { type Scope, type Site, type Step, steps } from "./site.ts";

export const setUpHeader = [
  "study_key",
  "site_org",
  "selected_on",
  "hra_letter_on",
  "local_pack_on",
  "contract_on",
  "open_on",
  "first_participant_on",
  "closed_on",
  "in_scope",
  "exclusion_reason",
  "status_as_at",
  "decision",
  "decided_on",
] as const;

/**
 * A line of setup.csv as the record stood at the end of a day.
 * @returns null where the site was not yet selected
 */
export function setUpRow(site: Site, at: Day): Cell[] | null {
  const begun = site.selectedOn ?? site.openOn ?? site.decidedOn;
  if (begun === null || begun > at) return null;
  const decided = site.decidedOn !== null && site.decidedOn <= at;
  const scope = scopeAt(site, at);
  return [
    site.study.key,
    site.org,
    ...steps.map((step) => shown(site, step, at)),
    scope,
    scope === "no" ? site.exclusionReason : "",
    dayText(site.statusSince !== null && site.statusSince <= at ? site.statusSince : at),
    decided ? site.decision : "",
    decided && site.decidedOn !== null ? dayText(site.decidedOn) : "",
  ];
}

/** A step's day as the record read at the end of a day; null where it gave none. */
export function recordedStep(site: Site, step: Step, at: Day): Day | null {
  if (site.blanks.includes(step)) return null;
  let value = site[step];
  for (const { on, before } of site.edits) {
    const earlier = before[step];
    if (on > at && earlier !== undefined) value = earlier;
  }
  return value !== null && value <= at ? value : null;
}

function shown(site: Site, step: Step, at: Day): string {
  const value = recordedStep(site, step, at);
  return value === null ? "" : dayText(value);
}

function scopeAt({ scope, edits }: Site, at: Day): Scope {
  return edits.find(({ on, scopeBefore }) => on > at && scopeBefore !== undefined)?.scopeBefore ?? scope;
}
