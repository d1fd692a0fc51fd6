import { html } from "hono/html";
import { completenessShares as sharesOf } from "../../analysis/explain/completeness-shares.ts";
import { completenessShares } from "../../charts/completeness-shares.ts";
import { chartFigure } from "../../components/chart-figure.ts";
import type { Markup } from "../../components/markup.ts";
import { counted, plainMonth, plainNumber } from "../../domain/format.ts";
import type { Source } from "../../domain/source.ts";
import { remembered } from "../../store/remembered.ts";
import type { Readers } from "../readers.ts";

/** Month by month, how many organisations sent something, sent noughts, sent nothing or were not open. */
export async function sharesFigure({ facts }: Readers, source: Source, months: number): Promise<Markup> {
  const shares = await remembered(facts, `shares ${source.id} ${months}`, () => sharesOf(facts, source, { months }));
  const last = shares.at(-1);
  if (last === undefined) return html``;
  const { value, zero, "not-supplied": missing } = last.states;
  const open = value + zero + missing;
  return chartFigure(
    completenessShares({
      id: "completeness-shares",
      title: `${source.title}: how many sent something for each month`,
      sentence: `${plainNumber(value + zero)} of ${counted(open, "organisation")} then open sent something for ${plainMonth(last.month)}.`,
      months: shares.map(({ month, states }) => ({
        label: plainMonth(month),
        short: `${plainMonth(month).slice(0, 3)} ${month.slice(2, 4)}`,
        counts: states,
      })),
    }),
  );
}
