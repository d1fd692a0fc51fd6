import { html } from "hono/html";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import type { Markup } from "../../components/markup.ts";
import { plainDate, sentenceCase } from "../../domain/format.ts";
import { STRUCTURE_WORDS } from "./words.ts";

/** Part 11: who paid, who made, who checked, with lines to sign on paper; how it was made; what it is not. */
export function footerPart({ accountable, ...report }: BoardReport): Markup {
  const { organisation, period, buildId, asAt, knownAt, structure, structureAsAt } = report;
  const hands = [
    ["Who paid for it", accountable?.paidBy],
    ["Who made it", accountable?.madeBy],
    ["Who checked it", accountable?.checkedBy],
  ] as const;
  return html`<dl class="bp-hands">${hands.map(
    ([name, role]) =>
      html`<div class="bp-hand"><dt>${name}</dt><dd>${role ?? "Not stated"}</dd><dd class="bp-sign"><span>Signed</span><span>Date</span></dd></div>`,
  )}</dl>
<h3 class="bp-small-heading">How it was made</h3>
<p>Made by Openward from the files listed in part 10, on build <code>${buildId}</code>. Every figure and chart is worked out from them by fixed rules, and every sentence comes from a closed list that they fill in. The same files and the same command give the same bytes:</p>
<p><code class="bp-command">openward board-pack --org ${organisation.code} --period ${period.label} --structure ${structure} --as-at ${asAt}${knownAt === null ? "" : ` --known-at ${knownAt}`}</code></p>
<p>${sentenceCase(STRUCTURE_WORDS[structure])}, in the structure of organisations on ${plainDate(structureAsAt)}; policy as it stood on ${plainDate(asAt)}; ${knownAt === null ? "all files that had been received" : `files received by ${plainDate(knownAt)}`}.</p>
<h3 class="bp-small-heading">Code of Practice for Statistics</h3>
<p>This report is management information. It is not official statistics and has not been assessed by the Office for Statistics Regulation. It applies the Code of Practice for Statistics by choice. Trustworthiness: definitions, owners and review dates are printed, and the order of content is fixed beforehand. Quality: intervals, guards, refused rows and gaps stand beside the figures. Value: it answers the questions that a board has been asked to look at every six months.</p>
<p>It is for running research, not for the care of any person.</p>`;
}
