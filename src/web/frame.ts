import { html } from "hono/html";
import type { Markup } from "../components/markup.ts";
import { pageFrame } from "../components/page-frame.ts";
import type { ShownPage } from "./page.ts";
import { pages } from "./pages.gen.ts";

const navigation = pages
  .flatMap(({ path, inNavigation }) => (inNavigation === undefined ? [] : [{ href: path, ...inNavigation }]))
  .sort((a, b) => a.place - b.place);

/** What the frame says of the build that a page shows; null where none is shown. */
export interface FrameBuild {
  readonly buildId: string;
  readonly synthetic: boolean;
}

/** A page of the site, whole. */
export function framed({ title, main, breadcrumbs }: ShownPage, path: string, build: FrameBuild | null): Markup {
  return pageFrame({
    title,
    main,
    synthetic: build?.synthetic === true,
    navigation: navigation.map(({ text, href }) => ({ text, href, current: href === path })),
    footer: footer(build),
    ...(breadcrumbs === undefined ? {} : { breadcrumbs }),
  });
}

function footer(build: FrameBuild | null): Markup {
  return html`<p>Openward measures research activity, not quality of care. Figures are as the organisations reported them.</p>
<p>${build === null ? "Nothing is shown from any build." : html`Build <code>${build.buildId}</code>`}</p>`;
}
