import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { halfYears } from "../../analysis/explain/half-years.ts";
import { possiblePacks } from "../../analysis/explain/possible-packs.ts";
import type { Markup } from "../../components/markup.ts";
import { remembered } from "../../store/remembered.ts";
import type { Readers } from "../readers.ts";
import type { View } from "../view.ts";

/** Half-years over by a day of which an organisation can be shown, newest first, and whether it sent extracts of its own. */
export function halfYearsOf(
  { facts, units }: Pick<Readers, "facts" | "units">,
  code: string,
  until: string,
): Promise<{ readonly periods: readonly string[]; readonly ownExtracts: boolean }> {
  return remembered(facts, `half-years ${code} ${until}`, async () => {
    const [own] = await possiblePacks(facts, units, until, code);
    const periods = own?.periods ?? (await halfYears(facts, until, { organisation: code })).map(({ label }) => label);
    return { periods, ownExtracts: own !== undefined };
  });
}

/** Those over by the day of the view. */
export async function shownHalfYears(readers: Readers, code: string, { asAt }: View): Promise<readonly string[]> {
  return (await halfYearsOf(readers, code, asAt ?? readers.today)).periods;
}

/** The half-years as links, the one shown as words. */
export function halfYearLinks(periods: readonly string[], shown: string, address: string): Markup {
  if (periods.length < 2) return html``;
  return html`<nav aria-labelledby="other-halves"><h2 id="other-halves">Other half-years</h2>
<ul class="nhsuk-list ow-inline-list">
${periods.map((each) => html`<li>${each === shown ? html`${periodWords(each)} (shown)` : html`<a href="${address}?period=${each}">${periodWords(each)}</a>`}</li>`)}
</ul></nav>`;
}
