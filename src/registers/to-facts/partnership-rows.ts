import { londonDay } from "../../domain/london-day.ts";
import { balance } from "../partnerships/balance.ts";
import { plannedValue } from "../partnerships/contribution.ts";
import { emptyPhraseIn } from "../partnerships/empty-phrases.ts";
import type { PublicView } from "../partnerships/public-view.ts";

/** A public entry with all that it ever said. */
export interface TellingEntry {
  readonly id: string;
  /** When each revision was recorded, the first first; null where it was erased or says only that it was refused. */
  readonly revisions: readonly { readonly recordedAt: string; readonly view: PublicView | null }[];
}

/** A line of the file `partnerships.csv`: columns as its source names them; empty where nothing is known. */
export type PartnershipRow = Readonly<Record<(typeof partnershipColumns)[number], string>>;

export const partnershipColumns = [
  "partnership",
  "org",
  "route",
  "origin",
  "first_published_on",
  "starts_on",
  "planned_end_on",
  "ended_on",
  "end_decided_on",
  "outcome_published_on",
  "company_benefit",
  "charity",
  "size",
  "first_time",
  "valued_pence",
  "smallest_share_from",
  "smallest_share_to",
] as const;

/** Kinds of relation that the register keeps no entry of its own about. */
const notCounted = new Set(["research", "procurement", "not-allowed"]);

/**
 * One line for each place that an NHS organisation holds in a public entry, in the order of entries and organisations. Days of publication are
 * those on which the records took them in, whatever an entry says.
 */
export function partnershipRows(entries: readonly TellingEntry[]): readonly PartnershipRow[] {
  const told = entries
    .flatMap(({ id, revisions }) => {
      const [first] = revisions;
      const view = revisions.at(-1)?.view ?? null;
      return first === undefined || view === null || notCounted.has(view.route)
        ? []
        : [{ id, view, revisions, firstPublishedOn: londonDay(first.recordedAt) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const firstOf = new Map<string, string>();
  for (const { view, firstPublishedOn } of told)
    for (const org of places(view)) {
      const known = firstOf.get(org);
      if (known === undefined || firstPublishedOn < known) firstOf.set(org, firstPublishedOn);
    }
  return told.flatMap(({ id, view, revisions, firstPublishedOn }) => {
    const { route, origin, dates } = view;
    const said = {
      partnership: id,
      route,
      origin: origin.kind,
      first_published_on: firstPublishedOn,
      starts_on: dates.actualStart ?? "",
      planned_end_on: dates.plannedEnd,
      ended_on: dates.actualEnd ?? "",
      // What closes it decides; an extension shows in the planned end.
      end_decided_on: dates.actualEnd ?? "",
      outcome_published_on: outcomeOn(revisions),
      company_benefit: emptyPhraseIn(view.companyGets) === null ? "yes" : "no",
      charity: charityPart(view),
      // The register does not hold it.
      size: "",
      ...worth(view),
    };
    return places(view).map((org) => ({
      ...said,
      org,
      first_time: firstOf.get(org) === firstPublishedOn ? "yes" : "no",
    }));
  });
}

function places({ parties }: PublicView): readonly string[] {
  return [...new Set(parties.flatMap(({ kind, id }) => (kind === "nhs" ? [id] : [])))].sort();
}

/** The day of the first revision that had every final result. */
function outcomeOn(revisions: TellingEntry["revisions"]): string {
  const told = revisions.find(({ view }) => {
    const final = view?.results?.filter(({ isFinal }) => isFinal) ?? [];
    return final.length > 0 && final.every(({ reportedOn }) => reportedOn !== null);
  });
  return told === undefined ? "" : londonDay(told.recordedAt);
}

function charityPart({ parties, contributions = [] }: PublicView): "partner" | "funder-only" | "none" {
  const charities = parties.flatMap(({ kind, id }) => (kind === "charity" ? [id] : []));
  if (charities.length === 0) return "none";
  const onlyPays = (id: string) => {
    const given = contributions.filter(({ party }) => party === id);
    return given.some(({ money }) => money !== null) && given.every(({ inKind }) => inKind.length === 0);
  };
  return charities.every(onlyPays) ? "funder-only" : "partner";
}

function worth({ contributions = [] }: PublicView) {
  const values = contributions.map(plannedValue);
  const found = balance(values);
  const middles = values.map(({ fromPence, toPence }) => (toPence === null ? null : (fromPence + toPence) / 2));
  const sum = middles.reduce<number | null>((all, each) => (all === null || each === null ? null : all + each), 0);
  return {
    valued_pence: values.length === 0 || sum === null ? "" : String(Math.round(sum)),
    smallest_share_from: found.status === "value" ? percent(found.leastPercent) : "",
    smallest_share_to: found.status === "value" ? percent(found.mostPercent) : "",
  };
}

function percent(value: number): string {
  return String(Math.round(value * 100) / 100);
}
