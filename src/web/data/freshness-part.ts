import { html } from "hono/html";
import type { SourceArrival } from "../../analysis/explain/source-arrivals.ts";
import type { Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { plainNumber } from "../../domain/format.ts";
import type { Source } from "../../domain/source.ts";
import { links } from "../links.ts";
import { receivedWords } from "../received-words.ts";
import { unseen } from "../unseen.ts";
import { coverWords, lateWords, organisationWords } from "./late-words.ts";

/** How fresh each kind of file is: first the organisations' own, then what is published. */
export function freshnessPart(
  arrivals: readonly SourceArrival[],
  sources: ReadonlyMap<string, Source>,
  today: string,
): Markup {
  const known = arrivals.flatMap((arrival) => {
    const source = sources.get(arrival.source);
    return source === undefined ? [] : [{ arrival, source }];
  });
  const own = known.filter(({ source }) => source.kind === "local");
  const published = known.filter(({ source }) => source.kind === "published");
  return html`<h3>The organisations’ own extracts</h3>
${
  own.length === 0
    ? html`<p>None came.</p>`
    : table({
        caption: unseen("What each kind of extract covers"),
        head: ["Kind of file", "Covers", "Organisations", "Files", "Is it late?"],
        rows: own.map(({ source, arrival }) => [
          html`<a href="${links.source(source.id)}">${source.title}</a>`,
          coverWords(arrival),
          organisationWords(arrival),
          plainNumber(arrival.files),
          lateWords(source, arrival, today),
        ]),
        numericColumns: [2, 3],
        compact: true,
      })
}
<h3>Published files</h3>
${
  published.length === 0
    ? html`<p>None came.</p>`
    : table({
        caption: unseen("What each kind of published file covers"),
        head: ["Kind of file", "Publisher, and licence", "Covers", "Received", "Files"],
        rows: published.map(({ source, arrival }) => [
          html`<a href="${links.source(source.id)}">${source.title}</a>`,
          html`${source.publisher}. ${source.licence}.`,
          coverWords(arrival),
          receivedWords({ receivedOn: arrival.receivedOn, receivedStated: true }),
          plainNumber(arrival.files),
        ]),
        numericColumns: [4],
        compact: true,
      })
}`;
}
