import { describe, expect, test } from "vitest";
import type { Column, Sample, Source } from "../../domain/source.ts";
import { recognise } from "../../store/recognise.ts";
import { sources } from "../all.gen.ts";

const inHeader = ({ from }: Column) => typeof from !== "number" && from !== "name";
const spelling = ({ name, from }: Column) => (Array.isArray(from) ? String(from[0]) : name);
const sample = (head: readonly string[]): Sample => ({ fileName: "a.csv", format: "csv", head, rows: [], text: "" });

/** The header with every column, and the shortest that still is this kind. */
function headers({ id, columns }: Source): { whole: string[]; shortest: string[] } {
  const named = columns.filter(inHeader);
  const least = named.filter(({ name, required }) => required || (id === "setup" && name === "open_on"));
  return { whole: named.map(spelling), shortest: least.map(spelling) };
}

const withHeader = sources.filter(({ header, formats }) => header && formats.includes("csv"));

describe.each(withHeader.map((source) => [source.id, source] as const))("%s", (id, source) => {
  const { whole, shortest } = headers(source);

  test("is known by its whole header, in any order and case", () => {
    const found = [whole, whole.toReversed(), whole.map((name) => name.toUpperCase())].map((head) =>
      recognise(sample(head), sources),
    );
    expect(found).toMatchObject([1, 2, 3].map(() => ({ kind: "known", source: { id } })));
  });

  test("is never taken for another kind where one required column is misspelt", () => {
    const required = source.columns.filter((column) => column.required && inHeader(column)).map(spelling);
    for (const name of source.kind === "local" ? required : [])
      for (const head of [whole, shortest]) {
        const found = recognise(sample(head.map((header) => (header === name ? `${header}x` : header))), sources);
        expect([found.kind, name]).not.toEqual(["known", name]);
      }
  });
});

test("a local extract is known by its required columns alone", () => {
  const local = withHeader.filter(({ kind }) => kind === "local");
  const found = local.map((source) => recognise(sample(headers(source).shortest), sources));
  expect(found).toMatchObject(local.map(({ id }) => ({ kind: "known", source: { id } })));
});
