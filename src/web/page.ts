import type { HtmlEscapedString } from "hono/utils/html";
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
  /** Its words in the navigation; left out where it is not there. */
  readonly inNavigation?: string;
  readonly show: (readers: Readers, request: PageRequest) => Promise<ShownPage>;
}

export interface ShownPage {
  /** Makes sense in a list of tabs, without the name of the site. */
  readonly title: string;
  readonly main: HtmlEscapedString | Promise<HtmlEscapedString>;
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[];
}

/** Declares a page. */
export function definePage(page: Page): Page {
  return page;
}
