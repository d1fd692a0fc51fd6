import { isOdsCode, odsCodeShape } from "../../domain/ods-code.ts";
import type { RefusedCell } from "../../domain/refusal.ts";
import { readCsv } from "../../store/read-csv.ts";
import { type Category, readCategory } from "./categories.ts";
import { namesAPerson } from "./names-a-person.ts";
import { readPence } from "./read-pence.ts";

/** A line of a company's return or of the public download that names an organisation. */
export interface DisclosedLine {
  /** Line in the file; the header is line 1. */
  readonly line: number;
  readonly institution: string;
  readonly odsCode: string | null;
  readonly year: number;
  readonly company: string;
  readonly category: Category;
  readonly pence: number;
  /** What it paid for; null where the file has no such column or the cell is empty: "not stated by company". */
  readonly purpose: string | null;
  readonly vat: "in" | "out" | "not-said";
  readonly basis: "named" | "aggregate";
}

/** What was read, and what was not and why. Nothing of a line about a person is kept but that there was one. */
export interface DisclosuresRead {
  readonly lines: readonly DisclosedLine[];
  readonly namingAPerson: number;
  /** Line numbers, to be looked at by somebody; the text is not kept. */
  readonly perhapsNamingAPerson: readonly number[];
  readonly refused: readonly RefusedCell[];
}

const headers = {
  institution: /^(?:institution|organisation|hco|recipient)(?: name)?$/,
  year: /^(?:year of disclosure|disclosure year|year)$/,
  company: /^company(?: name)?$/,
  category: /^(?:category|type of transfer|transfer of value category)$/,
  amount: /^(?:amount|value)(?: ?\(?(?:gbp|£)\)?)?$/,
  odsCode: /^(?:ods|ods code|organisation code)$/,
  purpose: /^(?:purpose|description|what it was for)$/,
  vat: /^vat$/,
} as const;
type Column = keyof typeof headers;
const needed: readonly Column[] = ["institution", "year", "company", "category", "amount"];

/** A sum for recipients who are not named. */
const aggregateName = /\b(?:aggregate|aggregated|unnamed|not named|all recipients|others? \(total\))\b/i;

/**
 * Reads a company's return or the public download: comma-separated, with the columns Institution Name, Year of Disclosure, Company,
 * Category and Amount (pounds), in any order; ODS Code, Purpose and VAT (in, out) where there are any.
 * @param knownNames names of organisations in lower case
 */
export function readDisclosures(text: string, file: string, knownNames: ReadonlySet<string>): DisclosuresRead {
  const { head, rows, broken, headLine } = readCsv(text.replace(/^\ufeff/, ""));
  const plain = head.map((header) =>
    header
      .toLowerCase()
      .replace(/[_\s]+/g, " ")
      .trim(),
  );
  const at = (column: Column) => plain.findIndex((header) => headers[column].test(header));
  const missing = needed.filter((column) => at(column) === -1);
  const refuse = (line: number | null, column: string | null, found: string, expected: string): RefusedCell => ({
    file,
    line,
    column,
    found: found.slice(0, 100),
    expected,
  });
  if (missing.length > 0)
    return {
      lines: [],
      namingAPerson: 0,
      perhapsNamingAPerson: [],
      refused: [refuse(headLine, null, "", `columns for ${missing.join(", ")}`)],
    };

  const lines: DisclosedLine[] = [];
  const perhaps: number[] = [];
  const refused = broken.map(({ line, expected }) => refuse(line, null, "", expected));
  const used = new Set((Object.keys(headers) as Column[]).map(at));
  let people = 0;
  for (const { line, cells } of rows) {
    // Spreadsheets end a sheet with rows of nothing but commas.
    if (cells.every((each) => (each ?? "").trim() === "")) continue;
    const cell = (column: Column) => (cells[at(column)] ?? "").trim();
    const others = head.flatMap((header, i) => (used.has(i) ? [] : [{ header, cell: cells[i] ?? "" }]));
    const verdict = aggregateName.test(cell("institution"))
      ? "organisation"
      : namesAPerson(cell("institution"), others, knownNames);
    // Before anything else is looked at: a refusal must not print what is on a person's line.
    if (verdict === "person") people += 1;
    if (verdict === "unsure") perhaps.push(line);
    if (verdict !== "organisation") continue;
    const year = /^\d{4}$/.test(cell("year")) ? Number(cell("year")) : 0;
    const category = readCategory(cell("category"));
    const pence = readPence(cell("amount"));
    if (year < 2015 || year > 2100)
      refused.push(refuse(line, "Year of Disclosure", cell("year"), "a calendar year from 2015"));
    if (category === null) refused.push(refuse(line, "Category", cell("category"), "a category of transfers"));
    if (pence === null) refused.push(refuse(line, "Amount", cell("amount"), "pounds such as 1,234.50"));
    if (cell("company") === "") refused.push(refuse(line, "Company", "", "the name of the company"));
    const code = cell("odsCode").toUpperCase();
    const isCode = code === "" || isOdsCode(code);
    if (!isCode) refused.push(refuse(line, "ODS Code", cell("odsCode"), odsCodeShape));
    if (year < 2015 || year > 2100 || category === null || pence === null || cell("company") === "" || !isCode)
      continue;
    const vat = cell("vat").toLowerCase();
    lines.push({
      line,
      institution: cell("institution"),
      odsCode: code === "" ? null : code,
      year,
      company: cell("company"),
      category,
      pence,
      purpose: cell("purpose") === "" ? null : cell("purpose"),
      vat: vat === "in" || vat === "out" ? vat : "not-said",
      basis: category === "research-and-development" || aggregateName.test(cell("institution")) ? "aggregate" : "named",
    });
  }
  return { lines, namingAPerson: people, perhapsNamingAPerson: perhaps, refused };
}
