import type { Markup } from "../components/markup.ts";
import type { Readers } from "./readers.ts";

/** What a page is asked: the parts of its address. */
export interface PageRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/** A page: its address, its title, and what stands in its main part. */
export interface Page {
  /** As in a router: `/organisations/:code`. */
  readonly path: string;
  /** An address of it on the tried extracts (try-readers.ts), for the laws that open every page. */
  readonly tryAt: string;
  /** Its words in the navigation, and its place there; left out where it is not there. */
  readonly inNavigation?: { readonly text: string; readonly place: number };
  readonly show: (readers: Readers, request: PageRequest) => Promise<ShownPage>;
}

export interface ShownPage {
  /** Makes sense in a list of tabs, without the name of the site. */
  readonly title: string;
  /** It holds the page's one h1. */
  readonly main: Markup;
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[];
}

/** Declares a page. */
export function definePage(page: Page): Page {
  return page;
}
