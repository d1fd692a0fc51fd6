import { Refusal } from "../../domain/refusal.ts";
import { isOldOffice, textOf } from "../../store/input-file.ts";

/** A file of disclosures is at most so large: some 30,000 lines. */
export const mostFileBytes = 5_000_000;

/**
 * The text of a file of disclosures: UTF-8, or Windows-1252 as spreadsheets write it.
 * @throws Refusal of kind "bad-file" where it is empty, too large, or no text
 */
export function fileText(name: string, contents: Buffer): string {
  const bad = (what: string, advice: string) => new Refusal("bad-file", `${name} ${what}.`, advice);
  if (contents.length > mostFileBytes)
    throw bad(`is larger than ${mostFileBytes / 1_000_000} MB`, "Hand it in in parts, a company or a year at a time.");
  if (contents.subarray(0, 4).toString("latin1") === "PK\u0003\u0004" || isOldOffice(contents))
    throw bad("is a workbook, not comma-separated text", "Save the sheet as CSV and hand that in.");
  if (contents.includes(0)) throw bad("is no text", "Save the sheet as CSV UTF-8 and hand that in.");
  const text = textOf(contents);
  if (text.trim() === "") throw bad("is empty", "Hand in the file with its line of headings.");
  return text;
}
