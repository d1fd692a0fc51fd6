import { cStatistic } from "./c-statistic.ts";
import { fitLogistic } from "./fit-logistic.ts";
import { groupCells } from "./group-cells.ts";
import { binomialDeviance } from "./inner/binomial-deviance.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import type { FactorTerm, ModelFit, ModelOptions } from "./model-types.ts";
import { type ShmiFunnel, type ShmiFunnelOptions, shmiFunnel } from "./shmi-funnel.ts";

/** Spells by provider, diagnosis group and case mix: one row for each cell, or for each spell. */
export interface CaseMixCells {
  /** any numbers */
  readonly providers: ArrayLike<number>;
  /** any numbers; each group has a model of its own */
  readonly diagnoses: ArrayLike<number>;
  /** what each model adjusts for, such as age bands and sex; the lowest level that a group has is its reference */
  readonly covariates: readonly FactorTerm[];
  /** spells of each cell; 1 unless told */
  readonly trials?: ArrayLike<number>;
  /** deaths of each cell */
  readonly events: ArrayLike<number>;
}

export interface CaseMixOptions extends ModelOptions {
  /** how limits are drawn; those of shmiFunnel unless told */
  readonly funnel?: ShmiFunnelOptions;
}

export interface CaseMixModel {
  readonly diagnosis: number;
  /** of cells added up over providers, so that its deviance is theirs */
  readonly fit: ModelFit;
  /** deviance of the cells as they were given */
  readonly deviance: number;
  /** null if all spells ended in death, or none */
  readonly cStatistic: number | null;
  readonly observed: number;
  readonly expected: number;
}

export interface CaseMixProvider {
  readonly provider: number;
  readonly spells: number;
  readonly observed: number;
  /** deaths there would have been had each spell the risk of its kind in all providers together */
  readonly expected: number;
}

export interface CaseMixShmi {
  /** by number of the diagnosis group */
  readonly models: readonly CaseMixModel[];
  /** by number of the provider; funnel.units are in the same order */
  readonly providers: readonly CaseMixProvider[];
  /** observed over expected, limits and bands */
  readonly funnel: ShmiFunnel;
}

/**
 * A mortality indicator in the form of SHMI: one logistic model of death for each diagnosis group, observed and expected deaths
 * of each provider over all groups, their ratio, and a funnel with over-dispersion. It is a smoke alarm, no measure of quality.
 * @throws RangeError if columns differ in length, a number is out of range, a model does not settle, or shmiFunnel refuses the
 *   providers' counts
 * @see Campbell et al BMJ 2012;344:e1001; NHS Digital, SHMI indicator specification
 * @example
 * const { providers, models, funnel } = caseMixShmi({
 *   providers: [1, 1, 2, 2, 3, 3],
 *   diagnoses: [7, 7, 7, 7, 7, 7],
 *   covariates: [{ name: "age", levels: [0, 1, 0, 1, 0, 1] }],
 *   trials: [100, 200, 150, 100, 120, 80],
 *   events: [5, 30, 9, 12, 4, 16],
 * });
 * providers.map(({ expected }) => expected); // [35.391, 22.560, 18.048]
 * funnel.units.map(({ ratio }) => ratio); // [0.98895, 0.93083, 1.1081]
 * models[0]?.cStatistic; // 0.64271
 */
export function caseMixShmi(cells: CaseMixCells, { funnel, ...modelOptions }: CaseMixOptions = {}): CaseMixShmi {
  const { providers, diagnoses, events, trials } = cells;
  const rows = events.length;
  requirePairs(events, providers, "events and providers");
  requirePairs(events, diagnoses, "events and diagnoses");
  if (trials !== undefined) requirePairs(events, trials, "events and trials");
  for (const { name, levels } of cells.covariates) requirePairs(events, levels, `events and ${name}`);
  const trialsOf = (i: number) => (trials === undefined ? 1 : (trials[i] ?? 0));
  const expected = new Float64Array(rows);
  const models = splitBy(diagnoses).map(([diagnosis, members]): CaseMixModel => {
    const { fit, risks } = fitGroup(cells, members, modelOptions);
    let observed = 0;
    let total = 0;
    for (const [k, i] of members.entries()) {
      expected[i] = trialsOf(i) * (risks[k] ?? 0);
      observed += events[i] ?? 0;
      total += expected[i] ?? 0;
    }
    const own = (column: (i: number) => number) => Float64Array.from(members, column);
    const [x, n] = [own((i) => events[i] ?? 0), own(trialsOf)];
    const deviance = binomialDeviance(x, n, risks);
    return { diagnosis, fit, deviance, cStatistic: cStatistic(risks, x, n), observed, expected: total };
  });
  const totals = splitBy(providers).map(([provider, members]): CaseMixProvider => {
    const sum = (give: (i: number) => number) => members.reduce((total, i) => total + give(i), 0);
    return {
      provider,
      spells: sum(trialsOf),
      observed: sum((i) => events[i] ?? 0),
      expected: sum((i) => expected[i] ?? 0),
    };
  });
  const counts = { observed: totals.map((one) => one.observed), expected: totals.map((one) => one.expected) };
  return { models, providers: totals, funnel: shmiFunnel(counts, funnel) };
}

function splitBy(numbers: ArrayLike<number>): [number, Uint32Array][] {
  const members = new Map<number, number[]>();
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? Number.NaN;
    const rows = members.get(number) ?? [];
    if (rows.length === 0) members.set(number, rows);
    rows.push(i);
  }
  return [...members].sort(([a], [b]) => a - b).map(([number, rows]) => [number, Uint32Array.from(rows)]);
}

// A group's model has no use for providers: its cells are added up over them first.
function fitGroup({ covariates, events, trials }: CaseMixCells, members: Uint32Array, options: ModelOptions) {
  const coded = covariates.map(({ name, levels, labels }) => {
    const used = [...new Set(Array.from(members, (i) => levels[i] ?? Number.NaN))].sort((a, b) => a - b);
    const place = new Map(used.map((level, k) => [level, k]));
    return {
      name,
      levels: Uint32Array.from(members, (i) => place.get(levels[i] ?? Number.NaN) ?? 0),
      labels: used.map((level) => labels?.[level] ?? `${level}`),
    };
  });
  const grouped = groupCells({
    factors: coded.map(({ levels }) => levels),
    events: Float64Array.from(members, (i) => events[i] ?? Number.NaN),
    ...(trials !== undefined && { trials: Float64Array.from(members, (i) => trials[i] ?? Number.NaN) }),
    track: true,
  });
  const terms = coded.map((term, k) => ({ ...term, levels: grouped.factors[k] ?? [] }));
  const fit = fitLogistic({ terms, events: grouped.events, trials: grouped.trials }, options);
  return { fit, risks: Float64Array.from(grouped.cellOf ?? [], (cell) => fit.fitted[cell] ?? 0) };
}
