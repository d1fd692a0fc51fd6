import { expect, test } from "vitest";
import type { Level } from "../../domain/indicator.ts";
import { namedGroups } from "./named-groups.ts";

const some = (count: number, role: Level, type: string | null) =>
  Array.from({ length: count }, (_, i) => ({ code: `${role}${type}${i}`, name: `${type} ${i}`, role, type }));

test("groups are all of a level and each of its types with at least 8, and levels are never mixed", () => {
  const groups = namedGroups([
    ...some(8, "trust", "mental health"),
    ...some(7, "trust", "ambulance"),
    ...some(9, "trust", "acute"),
    ...some(2, "trust", null),
    ...some(42, "icb", "integrated care board"),
  ]);
  expect(groups.map(({ id, name, members }) => [id, name, members.length])).toEqual([
    ["trusts", "all trusts", 26],
    ["trusts-acute", "acute trusts", 9],
    ["trusts-mental-health", "mental health trusts", 8],
    ["icbs", "all ICBs", 42],
  ]);
  expect(groups[1]?.rule).toBe('every trust of the type "acute" that was open in the period');
});

test("of nobody there is no group", () => {
  expect(namedGroups([])).toEqual([]);
});
