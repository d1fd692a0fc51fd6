import { expect, test } from "vitest";
import { tryFigure, tryGap, tryRow } from "../analysis/board-report/try-row.ts";
import type { PeerFigure } from "../analysis/peers/peer-figures.ts";
import { MOST_ROWS } from "../charts/intervals-chart.ts";
import { peerDots } from "./peer-dots.ts";

const own = tryFigure({ value: 50, lower: 40, upper: 60 });
const row = tryRow({ id: "B05" }, own);
const peers = (count: number): PeerFigure[] =>
  Array.from({ length: count }, (_, i) => {
    const name = `Trust ${String(i).padStart(3, "0")}`;
    return {
      code: `T${i}`,
      name,
      reading: i === 1 ? tryGap("not-supplied", "no study set-up file was supplied") : own,
    };
  });
const self = (at: number) => ({ code: `T${at}`, name: `Trust ${String(at).padStart(3, "0")}` });

test("30 organisations stand in one part, in the order of names, a gap with its reason", () => {
  const { data, pages } = peerDots(row, self(3), peers(30), null);
  expect(pages).toBe(1);
  expect(data.rows.map(({ name }) => name)).toEqual(peers(30).map(({ name }) => name));
  expect(data.rows[1]).toEqual({ name: "Trust 001", because: "No study set-up file was supplied" });
  expect(data.rows[3]).toMatchObject({ own: true, value: 50, lower: 40, upper: 60 });
  expect(data.sentence).toBe("28 of 29 peers have a figure. They stand in the order of names.");
});

test.each([0, 28, 29, 30, 57, 58, 59, 60, 99])(
  "every part of 100 holds the organisation itself, here at place %i, and no name twice",
  (at) => {
    const seen = new Set<string>();
    for (const page of [1, 2, 3, 4]) {
      const { data, pages } = peerDots(row, self(at), peers(100), page);
      expect(pages).toBe(4);
      const names = data.rows.map(({ name }) => name);
      expect(names.length).toBeLessThanOrEqual(MOST_ROWS);
      expect(names).toEqual([...names].sort());
      expect(data.rows.filter(({ own: mine }) => mine).map(({ name }) => name)).toEqual([self(at).name]);
      for (const name of names) if (name !== self(at).name) expect(seen.has(name)).toBe(false);
      for (const name of names) seen.add(name);
    }
    expect(seen.size).toBe(100);
  },
);

test("the part shown first is the one around the organisation's own place, and a part after the last is the last", () => {
  const { page, data } = peerDots(row, self(40), peers(100), null);
  expect(page).toBe(2);
  const names = data.rows.map(({ name }) => name);
  expect(names[0]).toBe("Trust 029");
  expect(names).toContain("Trust 039");
  expect(names).toContain("Trust 041");
  expect(peerDots(row, self(40), peers(100), 9).page).toBe(4);
});

test("limits that a publisher gives for a size are not drawn as an interval round the figure", () => {
  const limited = tryRow({ id: "F01" }, own).indicator.methods.map((method) => ({
    ...method,
    bounds: "limits" as const,
  }));
  const { data } = peerDots(tryRow({ id: "F01", methods: limited }, own), self(0), peers(9), null);
  expect(data.title).not.toContain("interval");
  expect(data.rows[0]).toMatchObject({ value: 50, lower: null, upper: null });
});
