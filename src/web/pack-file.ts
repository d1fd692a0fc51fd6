import { readPeriod } from "../domain/period.ts";
import { Refusal } from "../domain/refusal.ts";
import { packFiles } from "../publish/board-pack/write-board-pack.ts";
import type { Readers } from "./readers.ts";
import { shownOrganisation } from "./shown-organisation.ts";

export interface PackFile {
  readonly body: string;
  readonly type: string;
  /** The name to save it under; null for the page itself. */
  readonly name: string | null;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/**
 * One file of a board pack, made from what was built.
 * @throws Refusal where there is no such organisation, half-year or file
 */
export async function packFile(
  readers: Readers,
  { code, period: label, file }: { readonly code: string; readonly period: string; readonly file: string },
): Promise<PackFile> {
  const period = readPeriod(label);
  if (period.kind !== "half")
    throw new Refusal("usage", `A board pack is for a half-year; ${period.label} is not one.`, "2026-27H1 is one.");
  const organisation = await shownOrganisation(readers, code);
  const files = await packFiles(await readers.report(organisation.code, period));
  const found = files.find(({ name }) => name === file);
  if (found === undefined)
    throw new Refusal(
      "not-found",
      "A board pack has no such file.",
      `It has ${files.map(({ name }) => name).join(", ")}.`,
    );
  const ending = found.name.split(".").at(-1) ?? "";
  return {
    body: found.text,
    type: types[ending] ?? "text/plain; charset=utf-8",
    name: ending === "html" ? null : `${organisation.code}-${period.label}-${found.name}`,
  };
}
