import { boundsAre, boundsNames, rangeWords } from "../../analysis/board-report/bounds-words.ts";
import { figure, noFigure } from "../../analysis/board-report/sentences.ts";
import { organisationNames } from "../../analysis/explain/known-organisation.ts";
import { latestPeriod, readIndicator } from "../../analysis/readings/read-indicator.ts";
import { plainNumber, sentenceCase } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import { hasValue, type Reading } from "../../domain/reading.ts";
import { Refusal } from "../../domain/refusal.ts";
import { csvText } from "../../publish/board-pack/csv.ts";
import { defineCommand } from "../command.ts";
import { findIndicator } from "../find-indicator.ts";
import { isOn, refusePositionals, requiredText, textOf } from "../given.ts";
import { withFacts } from "../open-facts.ts";
import { wrongUsage } from "../read-arguments.ts";
import { textTable } from "../text-table.ts";

export const values = defineCommand({
  name: "values",
  summary: "Print one indicator for every organisation",
  help: `Usage: openward values --indicator ID [--period P] [--csv | --json] [--data DIR]

Prints one indicator for every organisation in the built facts, in the order of their codes and as they reported,
closed ones included. An organisation without a figure is there with the reason.

  --indicator ID   as openward indicators lists them
  --period P       2026-27, 2026-27H1, 2026-27Q2, 2026-09 or 2013-07..2014-06; the latest with any value if left out
  --csv            comma-separated, with a header
  --json           as an array of {organisation,indicator,period,structure,value,n,d,lower,upper,state,methodVersion,
                   boundsAre};
                   value is null unless state is value or zero; boundsAre is interval, or limits where a publisher
                   drew them around the figure it expects
  --data DIR       where what was built is kept (OPENWARD_DATA, else ./data)

Examples
  openward values --indicator A02
  openward values --indicator B03 --period 2026-27H1 --csv > b03.csv
`,
  options: {
    indicator: { type: "string" },
    period: { type: "string" },
    csv: { type: "boolean" },
    json: { type: "boolean" },
    data: { type: "string" },
  },
  run: async (given, effects) => {
    refusePositionals({ name: "values" }, given);
    if (isOn(given, "csv") && isOn(given, "json"))
      throw wrongUsage({ name: "values" }, "Choose --csv or --json, not both.");
    const { out, units } = effects;
    const indicator = findIndicator(units.indicators, requiredText({ name: "values" }, given, "indicator"));
    const asked = textOf(given, "period");
    const period = asked === undefined ? undefined : readPeriod(asked).label;
    await withFacts(effects, textOf(given, "data"), async ({ facts }) => {
      effects.progress(`reading ${indicator.id}`);
      const label = period ?? (await latestPeriod(facts, indicator));
      if (label === null && !isOn(given, "json") && !isOn(given, "csv"))
        throw new Refusal(
          "not-found",
          `No organisation has a figure for ${indicator.id} in any period.`,
          `It needs ${indicator.sources.join(", ")}; openward check says what your files are.`,
        );
      const readings =
        label === null ? [] : await readIndicator(facts, indicator, { sources: units.sources, period: label });
      if (isOn(given, "json"))
        out(
          `${JSON.stringify(
            readings.map((each) => plainReading(indicator, each)),
            null,
            1,
          )}\n`,
        );
      else if (isOn(given, "csv"))
        out(
          csvText(
            columns,
            readings.map((each) => plainReading(indicator, each)).map((row) => columns.map((column) => row[column])),
          ),
        );
      else out(tableOf(indicator, readings, await organisationNames(facts)));
    });
    return 0;
  },
});

const columns = [
  "organisation",
  "indicator",
  "period",
  "structure",
  "value",
  "n",
  "d",
  "lower",
  "upper",
  "state",
  "methodVersion",
  "boundsAre",
] as const;

type PlainReading = Readonly<Record<(typeof columns)[number], string | number | null>>;

function plainReading(definition: Indicator, reading: Reading): PlainReading {
  const { organisation, indicator, period, structure, n, d, state, methodVersion } = reading;
  const { value, lower, upper } = hasValue(reading) ? reading : { value: null, lower: null, upper: null };
  const bounds = boundsAre(definition, reading);
  return {
    organisation,
    indicator,
    period,
    structure,
    value,
    n,
    d,
    lower,
    upper,
    state,
    methodVersion,
    boundsAre: bounds,
  };
}

function tableOf(indicator: Indicator, readings: readonly Reading[], names: ReadonlyMap<string, string>): string {
  const first = readings[0];
  const rows = readings.map((reading) => {
    const { organisation, n, d } = reading;
    const name = names.get(organisation) ?? "";
    const counts = [n, d].map((count) => (count === null ? "" : plainNumber(count, Number.isInteger(count) ? 0 : 1)));
    if (!hasValue(reading)) return [organisation, name, "", "", ...counts, noFigure(reading)];
    const { value, notes } = reading;
    return [
      organisation,
      name,
      figure(indicator, value),
      rangeWords(indicator, reading) ?? "",
      ...counts,
      notes.join("; "),
    ];
  });
  const bounds = readings.map((reading) => boundsAre(indicator, reading)).find((each) => each !== null) ?? "interval";
  const head = ["Code", "Organisation", "Value", sentenceCase(boundsNames[bounds]), "n", "d", ""];
  return `${indicator.id} ${indicator.name}, ${first?.period ?? ""}, as reported, method ${first?.methodVersion ?? ""}\n\n${textTable({ head, rows, numeric: [2, 3, 4, 5], widest: 80 })}`;
}
