import { missingClauses } from "./agreement-clauses.ts";
import { plannedValue } from "./contribution.ts";
import type { Partnership } from "./partnership.ts";

/** Something in the record that speaks against an answer of "met". */
export interface Contradiction {
  readonly check: string;
  readonly because: string;
}

/**
 * What a partnership's own record says against its checks, whoever signs them: a tick does not outweigh an empty field.
 * @param firstPublishedOn ISO date, null while nothing is public
 */
export function recordContradictions(
  { public: entry, internal }: Partnership,
  firstPublishedOn: string | null,
): Contradiction[] {
  const found: Contradiction[] = [];
  const against = (check: string, because: string, isSo: boolean) => {
    if (isSo) found.push({ check, because });
  };
  const { measures = [], contributions = [], parties = [], treatments = [], dates, agreement } = entry;
  const start = dates?.actualStart ?? dates?.plannedStart ?? null;
  const companies = parties.filter(({ kind }) => kind === "company");

  against("T-2", "Where the idea came from is not filled in.", entry.origin === undefined);
  against(
    "T-6",
    "A company has no code and no rules that bind it are named.",
    companies.some((each) => each.kind === "company" && each.codeStatus === "other-code" && each.otherCode === null),
  );
  against("D-1", "The aim is not filled in.", entry.aim === undefined);
  against("D-2", "What patients get is not filled in.", entry.patientsGet === undefined);
  against("D-3", "What the NHS gets is not filled in.", entry.nhsGets === undefined);
  against("D-4", "What the company gets is not filled in.", entry.companyGets === undefined);
  against("D-5", "No local priority is named.", entry.need === undefined);
  against("D-9", "None of the measures is a balancing measure.", !measures.some(({ isBalancing }) => isBalancing));
  against(
    "D-9",
    "A measure was fixed after the start.",
    start !== null && measures.some(({ fixedOn }) => fixedOn > start),
  );
  against("R-3", "There is neither a call nor a reason for none.", entry.call === undefined);
  against("R-4", "No criteria are published.", entry.selection === undefined);
  against("R-6", "No treatment or test is listed with its guideline.", treatments.length === 0);
  const gives = new Set(
    contributions
      .map(plannedValue)
      .filter((value) => value.givesSomething)
      .map((value) => value.party),
  );
  for (const { id, name } of parties) against("I-1", `${name} puts in nothing.`, !gives.has(id));
  against("I-1", "No party is named.", parties.length === 0);
  against(
    "I-2",
    "No hours of NHS staff are planned.",
    !(entry.staffTime ?? []).some(({ plannedHours }) => plannedHours > 0),
  );
  against("I-3", "The reference of the agreement is not filled in.", internal.references.agreement === null);
  const missing = agreement === undefined || agreement === null ? [] : missingClauses(agreement.clauses);
  against("I-4", "The clause checklist is not filled in.", agreement === undefined || agreement === null);
  against("I-4", `The agreement has no clause on: ${missing.join("; ")}.`, missing.length > 0);
  against(
    "I-5",
    "The reference of the initiation document is not filled in.",
    internal.references.initiationDocument === null,
  );
  against("I-6", "The summary is not public.", firstPublishedOn === null);
  against(
    "I-6",
    "The summary went public after the start.",
    firstPublishedOn !== null && start !== null && firstPublishedOn > start,
  );
  against("I-7", "What happens afterwards is not filled in.", entry.exit === undefined);
  against("I-8", "What data is used and what the company sees is not filled in.", entry.data === undefined);
  against(
    "I-11",
    "It started before it was approved.",
    start !== null && entry.approval !== undefined && entry.approval !== null && start < entry.approval.on,
  );
  against(
    "I-13",
    "The approving body and its minute are not filled in.",
    entry.approval === undefined || entry.approval === null,
  );
  against("V-9", "No way to raise a concern is published.", entry.concerns === undefined);
  const results = entry.results ?? [];
  against("X-1", "No final result is reported.", !results.some(({ isFinal, found: text }) => isFinal && text !== null));
  against(
    "X-2",
    "A contribution that was promised has no actual figure.",
    contributions.some(
      ({ money, inKind }) => (money !== null && money.actual === null) || inKind.some(({ actual }) => actual === null),
    ),
  );
  return found;
}
