import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categoryIds } from "./categories.ts";
import { gapPence, type LedgerLine, reconcile } from "./reconcile.ts";

let next = 0;
const line = (pounds: number, changes: Partial<LedgerLine> = {}): LedgerLine => {
  next += 1;
  return {
    id: `line ${next}`,
    recipient: "SYN-T901",
    company: "Made-up Limited",
    year: 2026,
    category: "donations-and-grants",
    pence: Math.round(pounds * 100),
    basis: "named",
    ...changes,
  };
};
const against = (ours: LedgerLine[], theirs: LedgerLine[]) =>
  reconcile({ ours, companyReturn: theirs, publicDownload: null }).map(
    ({ againstReturn, ours: own, companyReturn }) => [againstReturn, own.length, companyReturn.length],
  );

describe("ours beside the company's return", () => {
  test.each([
    ["matched", [line(100)], [line(100)], [["matched", 1, 1]]],
    ["several of ours that are one of theirs", [line(60), line(40)], [line(100)], [["matched", 2, 1]]],
    ["timing", [line(100, { year: 2025 })], [line(100)], [["timing", 1, 1]]],
    [
      "two years apart are two lines",
      [line(100, { year: 2024 })],
      [line(100)],
      [
        ["only-here", 1, 0],
        ["only-there", 0, 1],
      ],
    ],
    ["category", [line(100, { category: "fees" })], [line(100)], [["category", 1, 1]]],
    ["tax", [line(100)], [line(120)], [["vat", 1, 1]]],
    ["tax to the penny", [line(120.01)], [line(100.01)], [["vat", 1, 1]]],
    ["another amount", [line(100)], [line(90)], [["amount", 1, 1]]],
    ["ours alone", [line(100)], [], [["only-here", 1, 0]]],
    ["theirs alone", [], [line(100)], [["only-there", 0, 1]]],
    [
      "another company's",
      [line(100)],
      [line(100, { company: "Other Limited" })],
      [
        ["only-here", 1, 0],
        ["only-there", 0, 1],
      ],
    ],
    [
      "the plainest reason first",
      [line(100), line(120)],
      [line(120), line(100)],
      [
        ["matched", 1, 1],
        ["matched", 1, 1],
      ],
    ],
    ["nought beside nought", [line(0)], [line(0)], [["matched", 1, 1]]],
  ] as const)("%s", (_, ours, theirs, rows) => {
    expect(against([...ours], [...theirs])).toEqual(rows);
  });
});

test("the three columns stand in one row, and one that was not supplied says so", () => {
  const [row] = reconcile({ ours: [line(60), line(40)], companyReturn: [line(100)], publicDownload: [line(90)] });
  expect(row).toMatchObject({ againstReturn: "matched", againstDownload: "amount" });
  expect([row?.ours.length, row?.companyReturn.length, row?.publicDownload.length]).toEqual([2, 1, 1]);
  const [alone] = reconcile({ ours: [line(60)], companyReturn: null, publicDownload: [] });
  expect(alone).toMatchObject({ againstReturn: "not-supplied", againstDownload: "only-here" });
});

test("what is in the return and the download and not in ours stands in one row as not ours", () => {
  const [row, ...more] = reconcile({ ours: [], companyReturn: [line(50)], publicDownload: [line(50)] });
  expect(more).toEqual([]);
  expect(row).toMatchObject({ ours: [], againstReturn: "only-there", againstDownload: "matched" });
});

test("a sum published for recipients together, or for research, is never split or set against one of ours", () => {
  const sum = line(467, { basis: "aggregate", category: "research-and-development" });
  const rows = reconcile({
    ours: [line(467, { category: "research-and-development" })],
    companyReturn: [],
    publicDownload: [sum],
  });
  expect(
    rows.map(({ ours, publicDownload, againstDownload }) => [ours.length, publicDownload.length, againstDownload]),
  ).toEqual([
    [1, 0, "only-here"],
    [0, 1, "not-comparable"],
  ]);
  expect(rows[1]?.publicDownload[0]?.pence).toBe(46_700);
});

test("the gap is over lines that both have: 100 of ours beside 90 is 10 pounds", () => {
  const rows = reconcile({
    ours: [line(100), line(5, { category: "fees" })],
    companyReturn: [line(90)],
    publicDownload: null,
  });
  expect(gapPence(rows, "companyReturn")).toBe(1_000);
  expect(gapPence(rows, "publicDownload")).toBe(0);
});

test("every line of every column is in exactly one row, whatever they are and in whichever order", () => {
  const some = fc.array(
    fc.record({
      recipient: fc.constantFrom("SYN-T901", "SYN-T902"),
      company: fc.constantFrom("A Limited", "B Limited"),
      year: fc.integer({ min: 2024, max: 2026 }),
      category: fc.constantFrom(...categoryIds.slice(0, 3)),
      pence: fc.constantFrom(0, 100, 120, 200, 220, 300, 999),
      basis: fc.constantFrom("named" as const, "named" as const, "aggregate" as const),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, some, some, (a, b, c) => {
      const named = (side: string, list: typeof a) =>
        list.map((each, i): LedgerLine => ({ ...each, id: `${side}${i}` }));
      const [ours, companyReturn, publicDownload] = [named("o", a), named("r", b), named("d", c)];
      const rows = reconcile({ ours, companyReturn, publicDownload });
      const ids = rows.flatMap((row) => [...row.ours, ...row.companyReturn, ...row.publicDownload].map(({ id }) => id));
      expect(ids.sort()).toEqual([...ours, ...companyReturn, ...publicDownload].map(({ id }) => id).sort());
      for (const row of rows) {
        if (row.againstReturn === "matched" && row.ours.length > 0 && row.companyReturn.length > 0) {
          const sum = (lines: readonly LedgerLine[]) => lines.reduce((total, { pence }) => total + pence, 0);
          expect(sum(row.ours)).toBe(sum(row.companyReturn));
        }
        if ([...row.ours, ...row.companyReturn, ...row.publicDownload].some(({ basis }) => basis === "aggregate"))
          expect(row.ours.length + row.companyReturn.length + row.publicDownload.length).toBe(1);
      }
      const shape = (columns: (readonly LedgerLine[])[]) => {
        const [own = [], returned = [], download = []] = columns;
        return reconcile({ ours: own, companyReturn: returned, publicDownload: download })
          .map((row) => `${row.recipient} ${row.company} ${row.againstReturn} ${row.againstDownload}`)
          .sort();
      };
      const columns = [ours, companyReturn, publicDownload];
      expect(shape(columns.map((column) => column.toReversed()))).toEqual(shape(columns));
    }),
    { seed: 20261122, numRuns: 150 },
  );
});
