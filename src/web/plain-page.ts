import { html } from "hono/html";
import type { ShownPage } from "./page.ts";

/** A page of a heading and a few plain sentences. */
export function plainPage(title: string, sentences: readonly string[]): ShownPage {
  return {
    title,
    main: html`<h1>${title}</h1>
${sentences.map((sentence) => html`<p>${sentence}</p>`)}`,
  };
}
