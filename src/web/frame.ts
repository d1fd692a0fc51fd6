import { html, raw } from "hono/html";
import type { Markup } from "../components/markup.ts";
import { pageFrame } from "../components/page-frame.ts";
import { keepView } from "./keep-view.ts";
import { links } from "./links.ts";
import type { ShownPage } from "./page.ts";
import { pages } from "./pages.gen.ts";
import { scriptAddress } from "./script/script.ts";
import type { View } from "./view.ts";
import { viewBar } from "./view-bar.ts";

const navigation = pages
  .flatMap(({ path, inNavigation }) => (inNavigation === undefined ? [] : [{ href: path, ...inNavigation }]))
  .sort((a, b) => a.place - b.place);

/** What people write is there only where they can sign in. */
const register = { text: "Partnerships", href: "/partnerships" };
/** Registers, where there are any: a site without its written side has none. */
const registers = [
  { text: "Open calls", href: "/calls" },
  { text: "Transfers of value", href: "/transfers" },
];

const footerLinks = [
  { text: "Methods", href: "/methods" },
  { text: "Glossary", href: "/glossary" },
  { text: "What policy has asked", href: "/policy" },
  { text: "Integrated care boards", href: links.boards() },
  { text: "Real cases", href: "/reference-cases" },
  { text: "How it is made", href: "/about" },
];

/** What the frame says of the build that a page shows; null where none is shown. */
export interface FrameBuild {
  readonly buildId: string;
  readonly synthetic: boolean;
  /** The newest checkpoint of the log in one line; left out or null where none was made. */
  readonly checkpoint?: string | null;
}

/** Where a reader signs in, or their own page where they did: the last words of the navigation. */
export interface AccountLink {
  readonly text: string;
  readonly href: string;
}

/** Where a page stands: its path, the words after it, and the view they ask for; null where they could not be read. */
export interface PagePlace {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly view: View | null;
}

/** A page of the site, whole. */
export async function framed(
  { title, main, breadcrumbs, feed, follows }: ShownPage,
  { path, query, view }: PagePlace,
  build: FrameBuild | null,
  account: AccountLink | null = null,
): Promise<string> {
  const page = await pageFrame({
    title,
    main:
      view === null
        ? main
        : html`${main}${raw(await viewBar(view, { path, query, ...(follows === undefined ? {} : { follows }) }))}`,
    synthetic: build?.synthetic === true,
    navigation: [...navigation, ...(account === null ? [] : [register, account])].map(({ text, href }) => ({
      text,
      href,
      current: href === path,
    })),
    footer: footer(build, account !== null),
    script: scriptAddress(),
    ...(breadcrumbs === undefined ? {} : { breadcrumbs }),
    ...(feed === undefined ? {} : { feed }),
  });
  return view === null ? String(page) : keepView(String(page), view);
}

function footer(build: FrameBuild | null, hasRegisters: boolean): Markup {
  return html`<ul class="nhsuk-footer__list ow-footer-list">
${[...(hasRegisters ? registers : []), ...footerLinks].map(({ text, href }) => html`<li class="nhsuk-footer__list-item"><a class="nhsuk-footer__list-item-link" href="${href}">${text}</a></li>`)}
</ul>
<p>Openward measures research activity, not quality of care. Figures are as the organisations reported them.</p>
<p>${build === null ? "Nothing is shown from any build." : html`Build <code>${build.buildId}</code>`}</p>
${build === null || build.checkpoint === undefined || build.checkpoint === null ? "" : html`<p>The <a class="nhsuk-footer__list-item-link" href="/log">log of the registers</a>: <code class="ow-anywhere">${build.checkpoint}</code></p>`}`;
}
