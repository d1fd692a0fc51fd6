import { html } from "hono/html";
import type { BoardReport, ReportSignal } from "../../analysis/board-report/board-report.ts";
import { spanWords } from "../../analysis/board-report/sentences.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { counted, plainDate, sentenceCase } from "../../domain/format.ts";
import type { Anchors } from "./anchors.ts";
import { furtherLines } from "./short-lists.ts";

/** Part 8: every signal with its guard, owner, action, date and minute, beside how many chance alone would give. */
export function signalsPart({ signals, chance, changes }: BoardReport, anchors: Anchors): Markup {
  const unowned = signals.filter(({ owner, closed }) => owner === null && closed === null).length;
  return html`<p class="bp-asks">What stands out from chance, who owns it, and by when?</p>
<p>${counted(signals.length, "signal")}. ${chance.sentence}${unowned === 0 ? "" : html` <strong>${unowned} without an owner:</strong> the report is not complete until each has one, or a note that none is needed.`}</p>
${signals.length === 0 ? "" : signalTable(signals, anchors)}
${furtherLines("Changes that did not fit on the first page", changes, anchors)}`;
}

function signalTable(signals: readonly ReportSignal[], anchors: Anchors): Markup {
  return html`<div class="bp-table bp-signals">${table({
    caption: "Signals and actions, in the order of the report",
    captionSize: "s",
    head: ["Signal", "When", "Guard", "Owner", "Action", "Due", "Minute"],
    rows: signals.map((signal) => signalRow(signal, anchors)),
    compact: true,
  })}</div>`;
}

function signalRow(signal: ReportSignal, anchors: Anchors): readonly Content[] {
  const { indicator, name, sentence, guardStatus, owner, action, due, closed, minuteRef } = signal;
  const anchor = anchors.first(indicator);
  const title = anchor === null ? html`${name}` : html`<a class="nhsuk-link" href="#${anchor}">${name}</a>`;
  return [
    html`${title}<span class="bp-signal-sentence">${sentence} ${MEANING[signal.meaning]}</span>`,
    spanWords(signal.from, signal.to),
    sentenceCase(guardStatus),
    owner ?? html`<strong>No owner yet</strong>`,
    html`${action ?? "None recorded"}${closed === null ? "" : html`<span class="bp-signal-sentence">Closed ${plainDate(closed)}.</span>`}`,
    due === null ? "No date yet" : plainDate(due),
    minuteRef ?? "None",
  ];
}

const MEANING: Readonly<Record<ReportSignal["meaning"], string>> = {
  improvement: "In the wanted direction.",
  concern: "In the unwanted direction.",
  neither: "No direction is wanted.",
};
