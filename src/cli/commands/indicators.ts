import { defineCommand } from "../command.ts";
import { isOn, refusePositionals } from "../given.ts";
import { textTable } from "../text-table.ts";

export const indicators = defineCommand({
  name: "indicators",
  summary: "List every indicator with what it asks",
  help: `Usage: openward indicators [--json]

Lists every indicator: its id, name, unit and question.

  --json   as an array of {id, name, question, theme, unit, every, levels, betterWhen, sources, guards, methodVersion, reviewDue}

Examples
  openward indicators
  openward indicators --json
`,
  options: { json: { type: "boolean" } },
  run: async (given, { out, units }) => {
    refusePositionals({ name: "indicators" }, given);
    if (isOn(given, "json")) {
      const list = units.indicators.map((indicator) => ({
        id: indicator.id,
        name: indicator.name,
        question: indicator.question,
        theme: indicator.theme,
        unit: indicator.unit,
        every: indicator.every,
        levels: indicator.levels,
        betterWhen: indicator.betterWhen,
        sources: indicator.sources,
        guards: indicator.guards.map((guard) => guard.indicator),
        methodVersion: indicator.methods.at(-1)?.version ?? null,
        reviewDue: indicator.reviewDue,
      }));
      out(`${JSON.stringify(list, null, 2)}\n`);
      return 0;
    }
    const rows = units.indicators.map(({ id, name, unit, question }) => [id, name, unit, question]);
    out(textTable({ head: ["Id", "Name", "Unit", "Question"], rows, widest: 100 }));
    return 0;
  },
});
