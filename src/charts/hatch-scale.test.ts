import { expect, test } from "vitest";
import { type HatchClass, hatchPatterns } from "./hatch-scale.ts";

const steps = (count: number): HatchClass[] =>
  Array.from({ length: count }, (_, nth) => ({ text: `Step ${nth}`, kind: "step" }));

/** What is drawn in each pattern, without its name. */
const drawn = (classes: readonly HatchClass[]) =>
  [...hatchPatterns(classes, "map").matchAll(/<pattern id="map-\d"([^>]*>.*?)<\/pattern>/g)].map(
    ([, inside]) => inside,
  );

test("every state and every step has a texture of its own, so that no colour is needed", () => {
  const all: HatchClass[] = [
    { text: "Not supplied", kind: "not-supplied" },
    { text: "Not applicable", kind: "not-applicable" },
    { text: "Suppressed", kind: "suppressed" },
    { text: "None", kind: "none" },
    ...steps(5),
  ];
  expect(new Set(drawn(all)).size).toBe(9);
});

test("with fewer steps they lie further apart, and one alone is no solid block", () => {
  expect(drawn(steps(2))).toEqual([drawn(steps(5))[0], drawn(steps(5))[2]]);
  expect(drawn(steps(1))).toEqual([drawn(steps(5))[1]]);
  expect(drawn([])).toEqual([]);
});

test("more steps than can be told apart are our mistake", () => {
  expect(() => hatchPatterns(steps(6), "map")).toThrow(RangeError);
});
