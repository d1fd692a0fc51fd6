import { html } from "hono/html";
import type { ExplainedFigure } from "../../analysis/explain/explain-figure.ts";
import type { LackingMonths } from "../../analysis/explain/lacking-months.ts";
import type { Markup } from "../../components/markup.ts";
import { counted, plainMonth } from "../../domain/format.ts";
import { hasValue } from "../../domain/reading.ts";
import type { Source } from "../../domain/source.ts";
import { links } from "../links.ts";
import type { Readers } from "../readers.ts";

/** Which files are missing for a figure, and what would have to be sent. Nothing where it is whole, or could never be. */
export function whatToSend({ units }: Readers, { lacking, reading, organisation }: ExplainedFigure): Markup {
  if (lacking.length === 0 || reading.state === "not-applicable") return html``;
  return html`<h2 id="what-to-send">${hasValue(reading) ? "What is missing in it" : "What is missing, and what to send"}</h2>
${lacking.map((each) => {
  const source = units.sources.find(({ id }) => id === each.source);
  return source === undefined ? "" : html`${missing(source, each, organisation.name)}`;
})}`;
}

function missing(source: Source, { never, months, inAll }: LackingMonths, name: string): Markup {
  const which = never
    ? "No file of this kind came, from anybody."
    : months.length === inAll
      ? `The files that came say nothing of ${name} in this period.`
      : `${counted(inAll - months.length, "month")} of ${inAll} came. Missing: ${months.map(plainMonth).join(", ")}.`;
  const monthly = source.kind === "local" && source.speaksFor !== undefined && "month" in source.speaksFor;
  const required = source.columns.filter(({ required: must, from }) => must && from !== "name");
  return html`<h3><a href="${links.source(source.id)}">${source.title}</a></h3>
<p>${which} ${
    source.kind === "local"
      ? html`Send <code>${source.id}.csv</code>. One row is: ${withoutStop(source.row)}. It needs ${required.map(
          ({ name: column, means }, i) =>
            html`${i === 0 ? "" : i === required.length - 1 ? " and " : ", "}<code>${column}</code> (${means})`,
        )}.`
      : html`${source.publisher} publishes it.`
  }${monthly ? " A month without anything to count is sent as a row with 0: without the row nobody knows." : ""}</p>`;
}

function withoutStop(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, "");
}
