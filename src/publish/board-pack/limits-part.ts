import { html } from "hono/html";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import type { Markup } from "../../components/markup.ts";
import type { Anchors } from "./anchors.ts";
import { furtherLines } from "./short-lists.ts";

/** True of every pack, whatever is in it. */
export const ALWAYS_LIMITS = [
  "It measures research activity, not the quality of care. Where activity and another measure are seen together in published work, they are associated with each other; this report holds no evidence that one brings about the other.",
  "It does not compare organisations by placing them in an order. A funnel shows whether a figure is further from its peers than chance and size explain; it does not say why.",
  "It does not show any one person. Counts of people below the level of the organisation are hidden or rounded.",
  "It does not tell a difference in what was done from a difference in what was recorded. The guards printed beside figures are there for that.",
  "A figure without an interval is a whole that was counted, not a sample; it can still be recorded wrongly.",
];

/** Part 9: what holds for every report, what this one's data leave open, and what the first page had no room for. */
export function limitsPart({ cannotTell, unknowns }: BoardReport, anchors: Anchors): Markup {
  return html`<ul class="bp-list">${ALWAYS_LIMITS.map((sentence) => html`<li>${sentence}</li>`)}</ul>
${
  cannotTell.length === 0
    ? ""
    : html`<h3 class="bp-small-heading">In this report</h3>
<ul class="bp-list">${cannotTell.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}
${furtherLines("More that is not known", unknowns, anchors)}`;
}
