import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { realBodyNamed } from "./real-bodies.ts";

const published = new URL("../../../shared/data/england/ods/", import.meta.url);
const trusts = new URL("etr.csv", published);
const boards = new URL("icb_list.csv", published);
const why = existsSync(trusts) ? "" : " (skipped: the published lists are not on this machine)";

test("a real trust is known whatever the case, punctuation and legal form", () => {
  for (const name of [
    "BARTS HEALTH NHS TRUST",
    "Barts Health",
    "the barts  health N.H.S. trust",
    "Barts-Health NHS Foundation Trust",
    "Research at Barts Health, London",
  ])
    expect(realBodyNamed(name)).toBe("Barts Health");
  expect(realBodyNamed("GUY'S & ST THOMAS’ NHS FOUNDATION TRUST")).toBe("Guy's and St Thomas'");
  expect(realBodyNamed("Guys and St. Thomas")).toBe("Guy's and St Thomas'");
  expect(realBodyNamed("Leeds Teaching Hospitals NHS Trust")).toBe("Leeds Teaching Hospitals");
});

test("a real board is known by its full name and as an ICB, and a county alone is not one", () => {
  expect(realBodyNamed("NHS Devon Integrated Care Board")).toBe("Devon Integrated Care Board");
  expect(realBodyNamed("Devon ICB")).toBe("Devon Integrated Care Board");
  expect(realBodyNamed("NHS Suffolk & North East Essex ICB")).toBe(
    "Suffolk and North East Essex Integrated Care Board",
  );
  expect(realBodyNamed("Devon View Surgery")).toBeNull();
});

test("the closest name is given where one real name holds another", () => {
  expect(realBodyNamed("NHS Hampshire and Isle of Wight Integrated Care Board")).toBe(
    "Hampshire and Isle of Wight Integrated Care Board",
  );
});

test("a made-up name, a part of a word and no name at all are nobody's", () => {
  for (const name of ["Ashvale University Hospitals NHS Trust", "Boltonmere NHS Trust", "NHS Trust", "", "=cmd()"])
    expect(realBodyNamed(name)).toBeNull();
});

test.skipIf(!existsSync(trusts))(`every trust that ODS lists is known${why}`, () => {
  const rows = parse(readFileSync(trusts), { relax_column_count: true }) as string[][];
  const names = rows.map(([, name]) => name ?? "");
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name) => realBodyNamed(name) === null)).toEqual([]);
});

test.skipIf(!existsSync(boards))(`every integrated care board that ODS lists is known${why}`, () => {
  const rows = parse(readFileSync(boards), { columns: true }) as { icb24_name: string }[];
  expect(rows).toHaveLength(42);
  expect(rows.map(({ icb24_name: name }) => name).filter((name) => realBodyNamed(name) === null)).toEqual([]);
});
