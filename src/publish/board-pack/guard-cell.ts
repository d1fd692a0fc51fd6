import { html } from "hono/html";
import type { GuardState } from "../../analysis/board-report/board-report.ts";
import type { Content } from "../../components/markup.ts";

/** The guard that warns, or the first; the others are counted here and written out where the indicator stands alone. */
export function guardCell(guards: readonly GuardState[], quiet = "bp-quiet"): Content {
  const shown = guards.find(({ state }) => state === "warns") ?? guards[0];
  if (shown === undefined) return "No guard named";
  const others = guards.length - 1;
  const warning = guards.filter((guard) => guard !== shown && guard.state === "warns").length;
  const more =
    others === 0
      ? ""
      : html` <span class="${quiet}">${others} more, ${warning === 0 ? "none" : warning} warning.</span>`;
  if (shown.state === "not-supplied") return html`Guard not supplied${more === "" ? "" : "."}${more}`;
  return html`${shown.state === "warns" ? html`<strong>Warns.</strong> ` : ""}${shown.sentence}${more}`;
}
