import { beforeAll, expect, test } from "vitest";
import { realBodyNamed } from "../../catalogue/real-bodies.ts";
import { pharmaciesOf, practicesOf } from "./community-bodies.ts";
import { month } from "./months.ts";
import { type PlannedWorld, planWorld } from "./plan-world.ts";
import { recruitedBetween } from "./recruitment.ts";
import { boardName } from "./roster.ts";
import { sitesOf } from "./trust-sites.ts";
import { worldOf } from "./world.ts";

let nation: PlannedWorld;
beforeAll(() => {
  nation = planWorld(worldOf("national", 1));
});

test("the nation has 205 open trusts, 6,400 practices, 10,500 pharmacies and 18,000 studies", () => {
  const { world, plans, places, bespoke, pool } = nation;
  expect(plans.all.filter(({ closesOn }) => closesOn === null)).toHaveLength(205);
  expect(practicesOf(world, places).filter(({ closesOn }) => closesOn === null)).toHaveLength(6_400);
  expect(pharmaciesOf(world, places).filter(({ closesOn }) => closesOn === null)).toHaveLength(10_500);
  expect(bespoke.length + pool.studies.length).toBe(18_000);
});

test("30 trusts were taken over whole in thirteen years, 2 divided, 3 gave up a part; shares of one body add to 1", () => {
  const { successions } = nation.planted;
  const count = (kind: string) => successions.filter((one) => one.kind === kind).length;
  expect({
    full: count("full"),
    split: count("split"),
    partial: count("partial"),
    transfer: count("transfer"),
  }).toEqual({
    full: 30,
    split: 4,
    partial: 3,
    transfer: 1,
  });
  for (const kind of ["full", "split"] as const) {
    const parts = successions.filter((one) => one.kind === kind);
    for (const { predecessor } of parts) {
      const shares = parts.filter((one) => one.predecessor === predecessor).map(({ weight }) => weight);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  }
});

test("a trust that gave way is closed on the day before, and a new one opens on the day", () => {
  const { plans, planted } = nation;
  for (const { predecessor, kind } of planted.successions)
    expect(plans.of(predecessor).closesOn === null).toBe(kind === "partial");
});

test("no trust or board bears the name of a real one, and no two trusts bear the same", () => {
  const { plans, places } = nation;
  const names = [
    ...plans.all.map(({ name }) => name),
    ...Array.from({ length: 42 }, (_, i) => boardName(places, i + 1)),
  ];
  expect(names.filter((name) => realBodyNamed(name) !== null)).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test("sizes of trusts are spread as lognormal ones are: the mean well over the middle", () => {
  const sizes = nation.plans.all.map(({ profile }) => profile.clinicalWte).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeGreaterThan(1.05 * middle);
  expect((sizes.at(-1) ?? 0) / (sizes[0] ?? 1)).toBeGreaterThan(8);
});

test("trusts of every type find studies in their specialties and recruit in the first year and in the last", () => {
  const { world, plans, pool } = nation;
  for (const trustType of ["acute", "specialist", "mental health", "community", "ambulance"]) {
    const some = plans.all.filter((plan) => plan.trustType === trustType && plan.closesOn === null).slice(0, 6);
    for (const plan of some) {
      const sites = sitesOf(world, plan, pool);
      if (plan.opensOn !== null) continue;
      const people = (first: string, last: string) =>
        sites.reduce((sum, site) => sum + recruitedBetween(site, world, month(first), month(last)), 0);
      expect(people("2013-10", "2014-09")).toBeGreaterThan(0);
      expect(people("2025-10", "2026-09")).toBeGreaterThan(0);
    }
  }
});

test("every seed can be planned", () => {
  for (const seed of [0, 2, 3, -5, 4_000_000_000])
    expect(planWorld(worldOf("small", seed)).planted.fixtures).toHaveLength(11);
});
