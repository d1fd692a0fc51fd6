import { html } from "hono/html";
import type { Markup } from "../../components/markup.ts";

/** A list that fits on two screens needs no letters. */
const fewestNames = 40;

/** The first name of each letter, in a list in the order of names; none where the list is short. */
export function firstLetters(names: readonly string[]): ReadonlyMap<number, string> {
  const first = new Map<number, string>();
  if (names.length < fewestNames) return first;
  const met = new Set<string>();
  names.forEach((name, place) => {
    const letter = name.charAt(0).toUpperCase();
    if (!/[A-Z]/.test(letter) || met.has(letter)) return;
    met.add(letter);
    first.set(place, letter);
  });
  return first;
}

/** The id of the first name of a letter. */
export function letterId(letter: string | undefined): string | undefined {
  return letter === undefined ? undefined : `names-${letter}`;
}

/** Links to the first name of each letter. */
export function letterLinks(letters: ReadonlyMap<number, string>): Markup {
  if (letters.size < 2) return html``;
  return html`<nav aria-label="Names by first letter"><ul class="ow-letters">${[...letters.values()].map((letter) => html`<li><a href="#names-${letter}">${letter}</a></li>`)}</ul></nav>`;
}
