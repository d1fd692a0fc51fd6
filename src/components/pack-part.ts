import { html } from "hono/html";
import type { Content, Markup } from "./markup.ts";

export interface PackPart {
  /** "For decision", "What changed", "What is not known". */
  readonly heading: string;
  readonly items: readonly PackItem[];
  /** How many there are, where one item stands for several; the items are counted where left out. */
  readonly count?: number;
  /** A line under the list: what must be read with it. */
  readonly note?: Content | undefined;
  /** Said where there are no items: "Nothing needs a decision." */
  readonly none: string;
  /** Decisions are numbered, so that a meeting can name them. */
  readonly numbered?: boolean;
}

export interface PackItem {
  readonly content: Content;
  /** To its right: owner and date, or a tiny chart. */
  readonly aside?: Content;
  /** True of what is no item of its own: "3 more". */
  readonly unnumbered?: boolean;
}

/** One of the short lists at the top of a board pack, with how many there are. */
export function packPart({ heading, items, none, count = items.length, note, numbered = false }: PackPart): Markup {
  return html`<section class="ow-pack-part">
  <h2 class="ow-pack-part__heading">${heading} (${count})</h2>
  <div class="ow-pack-part__lines">${items.length === 0 ? html`<p class="ow-pack-part__none">${none}</p>` : list(items, numbered)}
  ${note === undefined ? "" : html`<p class="ow-pack-part__note">${note}</p>`}</div>
</section>`;
}

/** The lists together, ruled off from what follows. */
export function packParts(parts: readonly PackPart[]): Markup {
  return html`<div class="ow-pack-parts">
${parts.map(packPart)}
</div>`;
}

function list(items: readonly PackItem[], numbered: boolean): Markup {
  const rows = items.map(({ content, aside, unnumbered = false }, index) => {
    const number =
      numbered && !unnumbered ? html`<span class="ow-pack-part__number" aria-hidden="true">${index + 1}</span>` : "";
    const beside = aside === undefined ? "" : html`<div class="ow-pack-part__aside">${aside}</div>`;
    return html`<li class="ow-pack-part__item">${number}<div class="ow-pack-part__content">${content}</div>${beside}</li>`;
  });
  return numbered
    ? html`<ol class="ow-pack-part__list" role="list">${rows}</ol>`
    : html`<ul class="ow-pack-part__list" role="list">${rows}</ul>`;
}
