import { entitiesRead } from "../src/components/try-entities.ts";
import type { Answer } from "./crawl-site.ts";
import { fileTroubles } from "./file-troubles.ts";

/** What no page may say. */
const neverSaid: readonly (readonly [RegExp, string])[] = [
  [/\b(?:NaN|undefined|null|Infinity)\b/, "shows a value that is none"],
  [/\[object [A-Z]/, "shows an object"],
  [/\b(?:league table|top performing|best|worst|outperform\w*)\b/i, "places one over another"],
  [/\b(?:saves lives|leads to|results in better|because of research)\b/i, "says that one thing brings about another"],
];

/** Words that mean nothing without a date in the same sentence. */
const needDate = /\b(?:recent|recently|newest|latest)\b/i;

/** What is wrong with an answer, one phrase each. */
export function troublesOf({ status, type, text }: Answer): string[] {
  if (status >= 500) return [`answers ${status}`];
  if (status !== 200) return [`is a dead link: ${status}`];
  if (!type.startsWith("text/html")) return fileTroubles({ status, type, text });
  const troubles: string[] = [];
  const h1 = text.match(/<h1[ >]/g)?.length ?? 0;
  if (h1 !== 1) troubles.push(`has ${h1} h1`);
  if (!/<title>[^<]{3,}<\/title>/.test(text)) troubles.push("has no title");
  const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) troubles.push(`has the id ${twice} twice`);
  const elsewhere = / (?:href|src|action)="((?:https?:)?\/\/[^"]*)"/.exec(text.replace(/<a [^>]*>/g, ""));
  if (elsewhere !== null) troubles.push(`loads from another host: ${elsewhere[1]}`);
  const inline = / style="|<[^>]* on[a-z]+="|<script(?![^>]* src=)[^>]*>/.exec(text);
  if (inline !== null) troubles.push(`has a script or a style of its own: ${around(text, inline.index)}`);
  const words = textOf(text);
  for (const [pattern, trouble] of neverSaid) {
    const found = pattern.exec(words);
    if (found !== null) troubles.push(`${trouble}: “${around(words, found.index)}”`);
  }
  for (const sentence of words.split(/(?<=[.;?!])\s|\n/))
    if (needDate.test(sentence) && !/\d{4}/.test(sentence)) troubles.push(`has no date in “${sentence.slice(0, 160)}”`);
  troubles.push(...bareNumbers(text));
  return troubles;
}

/** Text a reader sees, one line for each block. */
function textOf(page: string): string {
  const text = page
    .replace(/<(script|style|title)[\s\S]*?<\/\1>/g, " ")
    .replace(/<(?:code|pre|input|textarea)[^>]*>[\s\S]*?<\/(?:code|pre|textarea)>/g, " ")
    .replace(/<\/?(?:p|li|td|th|dt|dd|h[1-6]|tr|div|section|summary|caption|text|title|desc)\b[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, " ");
  return entitiesRead(text).replace(/[ \t]+/g, " ");
}

/** What a column may be called for a number in it to say what it counts without a unit beside it. */
const countsThings =
  /\(.+\)|\b(?:files|rows|organisations|people|trusts|boards|practices|pharmacies|studies|participants|study-sites|signals|lines|peers|points|WTE|waiting|open|closed|out of|numerator|denominator|months|days?|cells|year|mean|limit|number)\b/i;

/** Numbers in tables of which nobody could say what they count: no unit beside them, and none in the column's name. */
function bareNumbers(page: string): string[] {
  const troubles: string[] = [];
  for (const [table] of page.matchAll(/<table[\s\S]*?<\/table>/g)) {
    const head = [...table.matchAll(/<th[^>]*scope="col"[^>]*>([\s\S]*?)<\/th>/g)].map(([, name = ""]) => plain(name));
    if (head.some((name) => name === "")) troubles.push(`has a table with a nameless column: ${head.join(" | ")}`);
    // A table of one kind of thing names it once, in its caption.
    if (countsThings.test(plain(/<caption[\s\S]*?<\/caption>/.exec(table)?.[0] ?? ""))) continue;
    for (const [row] of table.matchAll(/<tr[\s\S]*?<\/tr>/g)) {
      const cells = [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = ""]) =>
        plain(cell.replace(/<span class="nhsuk-table__heading"[\s\S]*?<\/span>/, "")),
      );
      if (cells.length !== head.length) continue;
      const bare = cells.findIndex((cell, i) => /^-?[\d,.]+$/.test(cell) && !countsThings.test(head[i] ?? ""));
      if (bare !== -1) troubles.push(`has the number ${cells[bare]} under “${head[bare]}”, of no unit`);
    }
  }
  return [...new Set(troubles)].slice(0, 5);
}

function plain(markup: string): string {
  return textOf(markup).replace(/\s+/g, " ").trim();
}

function around(words: string, at: number): string {
  return words
    .slice(Math.max(0, at - 60), at + 60)
    .replace(/\s+/g, " ")
    .trim();
}
