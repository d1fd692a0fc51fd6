import { join } from "node:path";
import { partnerships } from "../../catalogue/sources/partnerships.ts";
import { transfers } from "../../catalogue/sources/transfers.ts";
import { CsvFile } from "./csv-file.ts";
import type { Cell } from "./csv-line.ts";
import { setUpHeader } from "./set-up-row.ts";

/** The files of the input contract and their columns, in its order. */
export const contract = {
  organisations: [
    "ods_code",
    "name",
    "primary_role",
    "nation",
    "icb_code",
    "legal_start",
    "legal_end",
    "operational_start",
    "operational_end",
    "trust_type",
  ],
  successions: ["predecessor", "successor", "date", "kind", "weight", "weight_basis"],
  studies: [
    "study_key",
    "short_title",
    "design",
    "commercial",
    "specialty",
    "band",
    "iras_id",
    "cpms_id",
    "nct_id",
    "isrctn_id",
    "sponsor",
    "funder_types",
    "regulatory_type",
    "planned_end",
    "sponsor_on_track",
    "rare_disease",
  ],
  activity: [
    "study_key",
    "site_org",
    "month",
    "recruited",
    "consented",
    "screen_failed",
    "setting",
    "attribution",
    "source_row",
  ],
  setup: setUpHeader,
  targets: ["study_key", "site_org", "recorded_on", "target", "target_end", "reason"],
  workforce: [
    "org",
    "month",
    "staff_group",
    "wte",
    "headcount",
    "research_active",
    "clinical_academic_fte",
    "vacant_externally_funded_days",
  ],
  finance: [
    "line_id",
    "org",
    "month",
    "award_or_study",
    "type",
    "amount_pence",
    "direction",
    "milestone_on",
    "invoiced_on",
    "paid_on",
    "used_for",
  ],
  awards: ["award_id", "org", "funder_kind", "start", "end", "condition", "condition_met", "checked_on"],
  extracts: ["file", "received_on"],
  finance_summary: [
    "org",
    "period",
    "operating_income_pence",
    "opening_balance_pence",
    "balance_over_24m_pence",
    "planned_pence",
  ],
  actions: ["org", "period", "indicator", "rule", "owner_role", "action", "due", "closed", "minute_ref"],
  experience: ["org", "quarter", "question", "responses", "positive", "strongly_positive", "invited"],
  partnerships: partnerships.columns.map(({ name }) => name),
  transfers: transfers.columns.map(({ name }) => name),
} as const;

export type ExtractKind = keyof typeof contract;

/** A file that was written, as extracts.csv and the summary name it. */
export interface WrittenFile {
  readonly file: string;
  readonly receivedOn: string;
  readonly rows: number;
  readonly bytes: number;
}

/** The extracts of a folder, open for writing until `close`. */
export class ExtractFiles {
  readonly #folder: string;
  readonly #open = new Map<string, { readonly csv: CsvFile; readonly receivedOn: string }>();
  /** The newest state of each kind, found without making its name for every line. */
  readonly #newest = new Map<ExtractKind, CsvFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @param receivedOn ISO date on which the state was received
   * @param earlier true for a state before the newest one, which goes into a folder of its day
   */
  write(kind: ExtractKind, receivedOn: string, cells: readonly Cell[], earlier = false): void {
    this.#of(kind, receivedOn, earlier).write(cells);
  }

  /** Writes a file with its header even if no line comes. */
  begin(kind: ExtractKind, receivedOn: string): void {
    this.#of(kind, receivedOn, false);
  }

  /** Closes every file; extracts.csv, which lists them all and itself, comes last. */
  close(receivedOn: string): WrittenFile[] {
    const listed = [...this.#open].map(([file, { receivedOn: on }]) => [file, on] as const);
    for (const [file, on] of [...listed, ["extracts.csv", receivedOn] as const])
      this.write("extracts", receivedOn, [file, on]);
    return [...this.#open].map(([file, { csv, receivedOn: on }]) => {
      csv.close();
      return { file, receivedOn: on, rows: csv.rows, bytes: csv.bytes };
    });
  }

  #of(kind: ExtractKind, receivedOn: string, earlier: boolean): CsvFile {
    const newest = earlier ? undefined : this.#newest.get(kind);
    if (newest !== undefined) return newest;
    const file = earlier ? `earlier/${receivedOn}/${kind}.csv` : `${kind}.csv`;
    const open = this.#open.get(file);
    if (open !== undefined) return open.csv;
    const csv = new CsvFile(join(this.#folder, file), contract[kind]);
    this.#open.set(file, { csv, receivedOn });
    if (!earlier) this.#newest.set(kind, csv);
    return csv;
  }
}
