import { html } from "hono/html";
import { insetText } from "../../components/inset-text.ts";
import type { Markup } from "../../components/markup.ts";
import { listed } from "../../domain/format.ts";
import { type PartnershipFile, pathOf } from "../../registers/partnerships/partnership-file.ts";
import { posts } from "../../registers/partnerships/posts.ts";
import { type StageId, stages } from "../../registers/partnerships/stages.ts";

/** What keeps a partnership at the gate ahead, for whoever checks or approves. */
export function gatePart(file: PartnershipFile, now: number): Markup {
  const { report } = pathOf(file, now);
  return html`<p>It is at the stage ${stages[report.stage].name} (${stages[report.stage].asks}) and would go on to ${nextWords(report.next)}.</p>
${
  report.isReady
    ? insetText("Every check that it needs here is settled.")
    : html`<h2>What stops it</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
${report.blocks.map(
  ({ check, because, heldBy }) =>
    html`<li>${check === null ? "" : html`<a class="nhsuk-link" href="/work/partnerships/${file.record}/checks/${check}">${check}</a>: `}${because} ${heldBy.length === 0 ? "" : `Held by: ${listed(heldBy.map((post) => posts[post]))}.`}</li>`,
)}
</ul>`
}`;
}

/** The name of what comes next. */
export function nextWords(next: StageId | "closed" | null): string {
  return next === null ? "no other stage" : next === "closed" ? "its end" : `the stage ${stages[next].name}`;
}
