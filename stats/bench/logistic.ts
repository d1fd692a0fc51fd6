import { fitLogistic } from "../src/fit-logistic.ts";
import { groupCells } from "../src/group-cells.ts";
import type { ModelFit } from "../src/model-types.ts";
import { timed } from "./measure.ts";
import { makePeople, type People } from "./people.ts";
import { against, againstStated, type Bench } from "./row.ts";
import { runR } from "./run-r.ts";
import { writeColumns } from "./write-columns.ts";

/** Logistic regression of a million people, grouped first, against glm on the people and on the cells. */
export const logistic: Bench = {
  name: "logistic",
  run: async (folder) => {
    const { people, whole } = prepare(folder, 1_000_000);
    const r = await runR("logistic", folder);
    return [
      against(r, {
        what: "Logistic, 1M rows, 35 parameters, grouping and all",
        ours: whole.seconds,
        timer: "rows",
        using: "glm on the rows",
        pairs: () => ({
          coefficients: [estimates(whole.result), r.values("row_coefficients")],
          errors: [errors(whole.result), r.values("row_errors")],
        }),
      }),
      cellsRow(r, "Logistic, 1M rows, grouping and all", whole),
      fitRow(r, people),
    ];
  },
};

/** The same of ten million people, whom R's glm on rows would take 400 seconds over. */
export const logisticTenMillion: Bench = {
  name: "logistic-10m",
  run: async (folder) => {
    const { people, whole } = prepare(folder, 10_000_000);
    const r = await runR("logistic-cells", folder);
    return [
      againstStated("Logistic, 10M rows, 35 parameters, grouping and all", whole.seconds, {
        stated: 400,
        using: "glm on the rows",
        goal: "100x",
      }),
      cellsRow(r, "Logistic, 10M rows, grouping and all", whole),
      fitRow(r, people),
    ];
  },
};

function prepare(folder: string, count: number) {
  const people = makePeople(count);
  writeColumns(folder, Object.fromEntries(people.factors.map((levels, f) => [people.names[f] ?? "", levels])));
  writeColumns(folder, { died: people.died });
  return { people, whole: timed(() => fitCells(people, group(people))) };
}

type Answer = Awaited<ReturnType<typeof runR>>;

function cellsRow(r: Answer, what: string, whole: { seconds: number; result: ModelFit }) {
  return against(r, {
    what,
    ours: whole.seconds,
    timer: "grouped",
    using: "data.table, then glm on the cells",
    pairs: () => cellPairs(r, whole.result),
    goal: "4x",
  });
}

function fitRow(r: Answer, people: People) {
  const cells = group(people);
  const fit = timed(() => fitCells(people, cells));
  return against(r, {
    what: `Logistic, ${cells.events.length.toLocaleString("en-GB")} cells, grouped before`,
    ours: fit.seconds,
    timer: "cells",
    using: "glm on the cells",
    pairs: () => cellPairs(r, fit.result),
    goal: "4x",
  });
}

function cellPairs(r: Answer, fit: ModelFit) {
  return {
    coefficients: [estimates(fit), r.values("cell_coefficients")],
    errors: [errors(fit), r.values("cell_errors")],
  } as const;
}

const group = ({ factors, died }: People) => groupCells({ factors, events: died });

function fitCells({ names }: People, { factors, events, trials }: ReturnType<typeof groupCells>): ModelFit {
  const terms = factors.map((levels, f) => ({ name: names[f] ?? "", levels }));
  return fitLogistic({ events, trials, terms });
}

const coefficients = (fit: ModelFit) => (fit.status === "fitted" ? fit.coefficients : []);
const estimates = (fit: ModelFit) => coefficients(fit).map(({ estimate }) => estimate ?? Number.NaN);
const errors = (fit: ModelFit) => coefficients(fit).map(({ standardError }) => standardError ?? Number.NaN);
