import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { halfYears, possiblePacks } from "../../analysis/explain/possible-packs.ts";
import type { Markup } from "../../components/markup.ts";
import { readPeriod } from "../../domain/period.ts";
import { remembered } from "../../store/remembered.ts";
import type { Readers } from "../readers.ts";
import type { View } from "../view.ts";

/** All half-years of which an organisation can be shown, and whether it sent extracts of its own. */
export function halfYearsOf(
  { facts, units }: Pick<Readers, "facts" | "units">,
  code: string,
): Promise<{ readonly periods: readonly string[]; readonly ownExtracts: boolean }> {
  return remembered(facts, `half-years ${code}`, async () => {
    const [own] = await possiblePacks(facts, units, code);
    return { periods: own?.periods ?? (await halfYears(facts, code)), ownExtracts: own !== undefined };
  });
}

/** Half-years of which an organisation can be shown, newest first; those that had ended by the day of the view. */
export async function shownHalfYears({ facts, units, today }: Readers, code: string, view: View): Promise<string[]> {
  const { periods: all } = await halfYearsOf({ facts, units }, code);
  const day = view.asAt ?? today;
  return all.filter((label) => readPeriod(label).last <= day);
}

/** The half-years as links, the one shown as words. */
export function halfYearLinks(periods: readonly string[], shown: string, address: string): Markup {
  if (periods.length < 2) return html``;
  return html`<nav aria-labelledby="other-halves"><h2 id="other-halves">Other half-years</h2>
<ul class="nhsuk-list ow-inline-list">
${periods.map((each) => html`<li>${each === shown ? html`${periodWords(each)} (shown)` : html`<a href="${address}?period=${each}">${periodWords(each)}</a>`}</li>`)}
</ul></nav>`;
}
