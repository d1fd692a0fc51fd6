import type { Category } from "./categories.ts";
import type { FileKind, FileLine, KeptFile } from "./keep-files.ts";
import { type LedgerLine, type ReconciledRow, reconcile } from "./reconcile.ts";
import type { KeptTransfer } from "./transfer-records.ts";

/** A row of the three columns, with what the lines in it say beside their sums. */
export interface LedgerRow extends ReconciledRow {
  readonly companyName: string;
  readonly category: Category;
  /** Each purpose that is stated, once; empty where the company states none. */
  readonly purposes: readonly string[];
  /** Transfers in the row that were entered here, by the organisation or by the company. */
  readonly transfers: readonly KeptTransfer[];
}

/** What an organisation received in a year, as it says, as companies say, and as was published. */
export interface YearLedger {
  readonly rows: readonly LedgerRow[];
  /** Transfers that are no sum of money, were taken back, or are a company’s beside its return: they stand in no column. */
  readonly beside: readonly KeptTransfer[];
}

function recipientOf({ transfer }: KeptTransfer): string | null {
  return transfer.recipient.odsCode;
}

/**
 * The three columns of one organisation and year. A column in which nobody supplied anything of a company for that year is "not supplied",
 * which is not "no lines".
 */
export function yearLedger(
  { organisation, year }: { readonly organisation: string; readonly year: number },
  transfers: readonly KeptTransfer[],
  files: readonly KeptFile[],
): YearLedger {
  const own = transfers.filter((each) => recipientOf(each) === organisation);
  const inMoney = own.filter(({ transfer, withdrawn }) => transfer.amount.kind === "money" && withdrawn === null);
  const ours = inMoney
    .filter((kept) => kept.organisation === organisation)
    .flatMap((kept) => lineOf(kept, organisation));
  // What a company enters here is what it says; where it has handed in a return for the year, that stands for it.
  const entered = inMoney.filter((kept) => kept.organisation !== organisation);
  const isReturned = ({ transfer }: KeptTransfer) => isToldBy(files, "company-return", transfer);
  const said = entered.filter((kept) => !isReturned(kept)).flatMap((kept) => lineOf(kept, organisation));
  const theirs = (kind: FileKind) =>
    newestLines(files, kind).filter(({ recipient, basis }) => recipient === organisation || basis === "aggregate");
  const [returned, downloaded] = [theirs("company-return"), theirs("public-download")];
  const companies = new Map(
    [...ours, ...said, ...returned.map(keyed), ...downloaded.map(keyed)].map(({ company, name }) => [company, name]),
  );
  const rows = [...companies].sort(inOrder).flatMap(([company, companyName]) => {
    const of = (lines: readonly TakenLine[]) => lines.map(keyed).filter((line) => line.company === company);
    const named = (lines: readonly TakenLine[]) => of(lines).map((line) => ({ ...line, recipient: organisation }));
    const supplied = (kind: FileKind) => isToldBy(files, kind, { year, company: { name: companyName } });
    const saidHere = said.filter((line) => line.company === company);
    const reconciled = reconcile({
      ours: ours.filter((line) => line.company === company),
      companyReturn: supplied("company-return") || saidHere.length > 0 ? [...named(returned), ...saidHere] : null,
      publicDownload: supplied("public-download") ? named(downloaded) : null,
    });
    return reconciled.flatMap((row): LedgerRow[] => {
      const lines = [...row.ours, ...row.companyReturn, ...row.publicDownload];
      const [first] = lines;
      // A line of a neighbouring year stands here only beside one of this.
      if (first === undefined || !lines.some((line) => line.year === year)) return [];
      const purposes = lines.flatMap((line) =>
        "purpose" in line && typeof line.purpose === "string" ? [line.purpose] : [],
      );
      const ids = new Set([...row.ours, ...row.companyReturn].map(({ id }) => id));
      return [
        {
          ...row,
          companyName,
          category: first.category,
          purposes: [...new Set(purposes)],
          transfers: own.filter(({ id }) => ids.has(id)),
        },
      ];
    });
  });
  const beside = own.filter(
    (each) => each.transfer.year === year && (!inMoney.includes(each) || (entered.includes(each) && isReturned(each))),
  );
  return { rows, beside };
}

/** A line and the file it came from. */
export type TakenLine = FileLine & { readonly from: string };

interface KeyedLine extends LedgerLine {
  readonly name: string;
  readonly purpose: string | null;
}

function lineOf({ id, transfer }: KeptTransfer, recipient: string): KeyedLine[] {
  const { company, year, category, amount, basis, purpose } = transfer;
  if (amount.kind !== "money") return [];
  const said = purpose.kind === "stated" ? purpose.text : null;
  const name = company.name;
  return [
    { id, recipient, company: companyKey(name), name, year, category, pence: amount.pence, basis, purpose: said },
  ];
}

function keyed({ line, institution, company, year, category, pence, basis, purpose, from }: TakenLine): KeyedLine {
  return {
    id: `${from} ${line}`,
    recipient: institution,
    company: companyKey(company),
    name: company,
    year,
    category,
    pence,
    basis,
    purpose,
  };
}

/** Of each company and year the lines of the file that was taken last: a later return stands for the earlier one. */
export function newestLines(files: readonly KeptFile[], kind: FileKind): readonly TakenLine[] {
  const chosen = new Map<string, string>();
  const ofKind = files
    .filter((file) => file.kind === kind)
    .toSorted((a, b) => (a.fileDate < b.fileDate ? 1 : a.fileDate > b.fileDate ? -1 : a.takenAt < b.takenAt ? 1 : -1));
  return ofKind.flatMap((file) => {
    const { id, lines } = file;
    for (const { company, year } of toldBy(file)) {
      const key = `${companyKey(company)} ${year}`;
      if (!chosen.has(key)) chosen.set(key, id);
    }
    return lines.flatMap((line) =>
      chosen.get(`${companyKey(line.company)} ${line.year}`) === id ? [{ ...line, from: id }] : [],
    );
  });
}

/** True where somebody supplied a file of that kind that tells of the company in the year. */
function isToldBy(
  files: readonly KeptFile[],
  kind: FileKind,
  { year, company }: { readonly year: number; readonly company: { readonly name: string } },
): boolean {
  const key = companyKey(company.name);
  return files.some(
    (file) => file.kind === kind && toldBy(file).some((each) => each.year === year && companyKey(each.company) === key),
  );
}

function toldBy({ covers, lines }: KeptFile): readonly Pick<FileLine, "company" | "year">[] {
  return covers ?? lines;
}

/** A company by its name however it is capitalised, and whether it writes Limited or Ltd. */
export function companyKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.,]/g, " ")
    .replace(/\b(?:ltd|limited|plc|uk)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function inOrder([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
