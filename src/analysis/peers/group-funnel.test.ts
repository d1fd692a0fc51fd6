import { expect, test } from "vitest";
import type { NumberReading } from "../../domain/reading.ts";
import { allUnits } from "../build/try-facts.ts";
import type { FigureRow } from "../readings/indicator-figures.ts";
import { groupFunnel } from "./group-funnel.ts";
import { namedGroups } from "./named-groups.ts";

const unit = (id: string) => {
  const found = allUnits.indicators.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
};

/** Trusts with so many of 20 study-sites open in time; null for one without a figure. */
function funnelOf(open: readonly (number | null)[], id = "B03") {
  const rows = open.map((n, i): FigureRow => {
    const place = { indicator: id, organisation: `SYN-T${i}`, period: "2026-27H1", structure: "as-reported" } as const;
    const value: NumberReading = {
      ...place,
      ...{ state: "value", value: 5 * (n ?? 0), n, d: 20, lower: null, upper: null, notes: [], methodVersion: "2" },
    };
    const none = { ...place, state: "not-supplied", because: "", n: null, d: null, methodVersion: "2" } as const;
    const reading = n === null ? none : value;
    return { code: `SYN-T${i}`, name: `Trust ${i}`, role: "trust", type: "acute", reading, guard: null };
  });
  const [group] = namedGroups(rows);
  if (group === undefined) throw new RangeError("no group");
  return groupFunnel(unit(id), group);
}

test("nobody in it is singled out, and it says who is outside which limits", () => {
  const funnel = funnelOf([0, 16, 15, 16, 15, 16, 15, 16, 15, 16, 15, 16]);
  expect(funnel?.place.units.some(({ self }) => self)).toBe(false);
  expect(funnel?.place.outside).toBeNull();
  expect([...(funnel?.outside ?? [])].filter(([, where]) => where !== null)).toEqual([["SYN-T0", "below-998"]]);
});

test("organisations stand in the order given, those without a figure left out", () => {
  const funnel = funnelOf([12, 13, null, 12, 13, 12, 13, 12, 13]);
  expect(funnel?.place.units.map(({ code }) => code)).toEqual([0, 1, 3, 4, 5, 6, 7, 8].map((i) => `SYN-T${i}`));
});

test("there is none of seven, and none of an indicator that has no fair one", () => {
  expect(funnelOf([12, 13, 12, 13, 12, 13, 12])).toBeNull();
  expect(funnelOf([12, 13, 12, 13, 12, 13, 12, 13], "A02")).toBeNull();
});
