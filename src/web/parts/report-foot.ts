import { html } from "hono/html";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { details } from "../../components/details.ts";
import type { Markup } from "../../components/markup.ts";
import { counted, plainDate } from "../../domain/format.ts";
import { ALWAYS_LIMITS } from "../../publish/board-pack/limits-part.ts";

/** How every page of figures ends: what it cannot tell, its sources with dates, who made and checked it, the build. */
export function reportFoot({ cannotTell, quality, accountable, buildId }: BoardReport): Markup {
  const sources = quality.files.filter(({ state }) => state === "taken");
  const hands = [
    ["Made by", accountable?.madeBy],
    ["Checked by", accountable?.checkedBy],
    ["Paid for by", accountable?.paidBy],
  ] as const;
  return html`<h2>What this page cannot tell you</h2>
<ul class="nhsuk-list nhsuk-list--bullet">${[...cannotTell, ...ALWAYS_LIMITS].map((sentence) => html`<li>${sentence}</li>`)}</ul>
<h2>Where it comes from</h2>
${details(
  `${counted(sources.length, "file")} behind these figures`,
  html`<ul class="nhsuk-list">${sources.map(
    ({ title, publisher, path, receivedOn, receivedStated }) =>
      html`<li class="ow-anywhere">${title}, ${publisher}: ${path.split("/").at(-1) ?? path}${receivedOn === null || receivedOn <= "1900-01-01" ? ", day of receipt not stated" : `, received ${plainDate(receivedOn)}${receivedStated ? "" : " (not stated; by its period)"}`}</li>`,
  )}</ul>`,
)}
<p>${hands.map(([name, role]) => `${name}: ${role ?? "not stated"}.`).join(" ")} Build <code>${buildId}</code>.</p>`;
}
