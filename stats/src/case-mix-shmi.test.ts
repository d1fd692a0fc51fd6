import { expect, test } from "vitest";
import { caseMixShmi } from "./case-mix-shmi.ts";

// Two trusts, two diagnosis groups, two ages. All deaths of a kind over all its spells are its risk, as each model is saturated.
const cells = {
  providers: [7, 7, 7, 7, 3, 3, 3, 3],
  diagnoses: [1, 1, 2, 2, 1, 1, 2, 2],
  covariates: [{ name: "age", levels: [0, 1, 0, 1, 0, 1, 0, 1], labels: ["under 75", "75 and over"] }],
  trials: [100, 50, 40, 20, 100, 150, 60, 80],
  events: [6, 10, 2, 5, 4, 30, 8, 15],
};
const risks = [10 / 200, 40 / 200, 10 / 100, 20 / 100];
const expectation = (spells: number[]) => spells.reduce((sum, n, kind) => sum + n * (risks[kind] ?? 0), 0);

test("expects of each provider what its spells would have brought anywhere", () => {
  const { providers, models, funnel } = caseMixShmi(cells);
  const [three, seven] = providers;
  expect(seven).toMatchObject({ provider: 7, spells: 210, observed: 23 });
  expect(seven?.expected).toBeCloseTo(expectation([100, 50, 40, 20]), 9);
  expect(three?.expected).toBeCloseTo(expectation([100, 150, 60, 80]), 9);
  expect(funnel.units.map(({ ratio }) => ratio)).toEqual([expect.closeTo(57 / 57, 9), expect.closeTo(23 / 23, 9)]);
  expect(models.map(({ diagnosis, observed, expected }) => [diagnosis, observed, Math.round(expected)])).toEqual([
    [1, 50, 50],
    [2, 30, 30],
  ]);
  const [first] = models;
  expect(first?.fit.status === "fitted" && first.fit.coefficients[1]).toMatchObject({
    name: "age75 and over",
    estimate: expect.closeTo(Math.log(0.25) - Math.log(1 / 19), 9),
  });
  const pairs = 40 * 190 + (10 * 190 + 40 * 160) / 2;
  expect(first?.cStatistic).toBeCloseTo(pairs / (50 * 350), 9);
});

test("gives the same for spells one by one", () => {
  const rows = cells.trials.flatMap((n, cell) =>
    Array.from({ length: n }, (_, k) => ({ cell, death: k < (cells.events[cell] ?? 0) })),
  );
  const pick = (column: readonly number[]) => rows.map(({ cell }) => column[cell] ?? 0);
  const byCell = caseMixShmi(cells);
  const bySpell = caseMixShmi({
    providers: pick(cells.providers),
    diagnoses: pick(cells.diagnoses),
    covariates: [{ name: "age", levels: pick(cells.covariates[0]?.levels ?? []) }],
    events: rows.map(({ death }) => (death ? 1 : 0)),
  });
  for (const [i, { spells, observed, expected }] of byCell.providers.entries()) {
    expect(bySpell.providers[i]).toMatchObject({ spells, observed });
    expect(bySpell.providers[i]?.expected).toBeCloseTo(expected, 9);
  }
  expect(bySpell.funnel.phi).toBeCloseTo(byCell.funnel.phi, 8);
});

test("has a merged provider equal to the sum of its parts", () => {
  const providers = [1, 2, 1, 2, 3, 3, 3, 3];
  const apart = caseMixShmi({ ...cells, providers }).providers;
  const merged = caseMixShmi(cells).providers[1];
  expect((apart[0]?.expected ?? 0) + (apart[1]?.expected ?? 0)).toBeCloseTo(merged?.expected ?? 0, 9);
  expect((apart[0]?.observed ?? 0) + (apart[1]?.observed ?? 0)).toBe(merged?.observed);
});

test("adds up to what happened, in each group, even where a kind of spell had no deaths", () => {
  const { models } = caseMixShmi({ ...cells, events: [0, 10, 2, 5, 0, 30, 8, 15] });
  expect(models[0]?.fit.status).toBe("separated");
  expect(models[0]?.expected).toBeCloseTo(40, 6);
});

test("takes a level that a group does not have, with the next as its reference", () => {
  const { models } = caseMixShmi({ ...cells, covariates: [{ name: "age", levels: [2, 4, 0, 3, 2, 4, 0, 3] }] });
  const names = models.map(({ fit }) => fit.status === "fitted" && fit.coefficients.map(({ name }) => name));
  expect(names).toEqual([
    ["(Intercept)", "age4"],
    ["(Intercept)", "age3"],
  ]);
});

test("refuses columns that differ, and one provider alone", () => {
  expect(() => caseMixShmi({ ...cells, providers: [1] })).toThrow(
    "events and providers must have as many rows as each other",
  );
  expect(() => caseMixShmi({ ...cells, providers: cells.providers.map(() => 1) })).toThrow(RangeError);
});
