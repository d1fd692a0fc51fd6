import type { Markup } from "../components/markup.ts";
import type { Readers } from "./readers.ts";
import type { View } from "./view.ts";

/** What a page is asked: the parts of its address. */
export interface PageRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly view: View;
}

/** A page or a file of the site: its address, and what stands there. */
export interface Page {
  /** As in a router: `/organisations/:code`. */
  readonly path: string;
  /** An address of it on the tried extracts (try-readers.ts), for the laws that open every page. */
  readonly tryAt: string;
  /** What stands there: a page in the frame unless told otherwise. */
  readonly gives?: "file";
  /** Its words in the navigation, and its place there; left out where it is not there. */
  readonly inNavigation?: { readonly text: string; readonly place: number };
  readonly show: (readers: Readers, request: PageRequest) => Promise<ShownPage | ShownFile>;
}

export interface ShownPage {
  /** Makes sense in a list of tabs, without the name of the site. */
  readonly title: string;
  /** It holds the page's one h1. */
  readonly main: Markup;
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[];
  /** What of the view its figures follow; both where left out. */
  readonly follows?: ViewFollowed;
  /** Where a feed reader finds what changes here. */
  readonly feed?: { readonly title: string; readonly href: string };
}

/** What of a view the figures of a page follow: the day only, neither day nor structure, or nothing where it has no figures. */
export type ViewFollowed = "day" | "as reported" | "no figures";

/** What stands at an address that is no page: figures, a picture, a feed. */
export interface ShownFile {
  /** As a header has it, with its charset. */
  readonly type: string;
  readonly body: string;
  /** The name under which a browser keeps it; null where a program reads it at its address. */
  readonly name: string | null;
}

/** True of a file. */
export function isFile(shown: ShownPage | ShownFile): shown is ShownFile {
  return "body" in shown;
}

/** Declares a page. */
export function definePage(page: Page): Page {
  return page;
}
