import type { Period } from "../../domain/period.ts";
import type { PeopleTable, ReportTable, SuppressedCell } from "./board-report.ts";
import type { ReportContext } from "./report-context.ts";
import { awardTerms } from "./tables/award-terms.ts";
import { experienceAnswers } from "./tables/experience-answers.ts";
import { moneyByType } from "./tables/money-by-type.ts";
import { oldestWaiting } from "./tables/oldest-waiting.ts";
import { participantsBySetting } from "./tables/participants-by-setting.ts";
import { silentSites } from "./tables/silent-sites.ts";
import { staffInPost } from "./tables/staff-in-post.ts";
import { stepWaits } from "./tables/step-waits.ts";

/** Whose table, for when. */
export interface TableQuestion {
  readonly organisation: string;
  readonly period: Period;
}

/** A table with the cells that were hidden in it, or one of people that is still exact; null where there is nothing to show. */
export type MadeTable =
  | { readonly table: ReportTable; readonly hidden?: readonly SuppressedCell[] }
  | { readonly people: PeopleTable }
  | null;

export type TableMaker = (context: ReportContext, question: TableQuestion) => Promise<MadeTable>;

/** Tables of each part of the report, in order. */
const makers: Readonly<Record<string, readonly TableMaker[]>> = {
  "set-up": [stepWaits, oldestWaiting],
  activity: [participantsBySetting, silentSites],
  income: [awardTerms, moneyByType],
  people: [staffInPost],
  patients: [experienceAnswers],
};

/** Makes the tables that belong to a part. */
export async function partTables(
  context: ReportContext,
  part: string,
  question: TableQuestion,
): Promise<{ tables: ReportTable[]; people: PeopleTable[]; hidden: SuppressedCell[] }> {
  const made = await Promise.all((makers[part] ?? []).map((make) => make(context, question)));
  const tables: ReportTable[] = [];
  const people: PeopleTable[] = [];
  const hidden: SuppressedCell[] = [];
  for (const each of made) {
    if (each === null) continue;
    if ("people" in each) people.push(each.people);
    else {
      tables.push(each.table);
      hidden.push(...(each.hidden ?? []));
    }
  }
  return { tables, people, hidden };
}
