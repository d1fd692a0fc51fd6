import { html } from "hono/html";
import type { Markup } from "../components/markup.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { NothingShown } from "./builds.ts";
import type { ShownPage } from "./page.ts";
import { plainPage } from "./plain-page.ts";

/** Most letters of an address that a page says back. */
const mostSaid = 60;

/** The address leads nowhere. */
export function notFoundPage(path: string): ShownPage {
  return withSearch(
    plainPage("Page not found", [
      "There is no page at this address.",
      "If you typed it, check it; if you followed a link, what it led to may not be in what is shown now.",
    ]),
    path,
    true,
  );
}

/** The address is one of the site's, and the answer is no. */
export function refusedPage(refusal: Refusal, path: string): ShownPage {
  const page = plainPage(titles[refusal.kind], [refusal.message, refusal.advice]);
  return refusal.kind === "not-found" ? withSearch(page, path, false) : page;
}

const titles: Readonly<Record<Refusal["kind"], string>> = {
  usage: "That could not be understood",
  unsafe: "Not shown here",
  "not-found": "Not found",
  conflict: "That cannot be done",
  "bad-file": "Under repair",
  unavailable: "Not at the moment",
};

/** A mistake of ours. */
export const ourMistakePage = plainPage("Something went wrong", [
  "The page could not be made, and the mistake is ours. What was built is unharmed; other pages may still open.",
  "Trying again in a minute may help. If it does not, whoever runs this site finds what happened in its log.",
]);

/** More is asked than can be worked out at once. */
export const busyPage = plainPage("Busy at the moment", [
  "More pages are being worked out than this site can do at once. Nothing is lost: open this page again in a few seconds.",
]);

/** One question took longer than any may. */
export const tookTooLongPage = plainPage("This took too long", [
  "Working this page out took longer than two seconds and was stopped, so that other readers are not held up.",
  "Open it again in a minute; a half-year, a source or an organisation of its own is quicker than everything at once.",
]);

/** The address is longer than any of the site's. */
export const addressTooLongPage = plainPage("The address is too long", [
  "No page of this site has an address as long as this one. If you pasted it, check what was pasted.",
]);

/** Why no build can be shown. */
export function nothingShownPage({ state, because, buildingSince = null }: NothingShown): ShownPage {
  if (buildingSince !== null)
    return plainPage("Being built now", [
      `A build of the facts began at ${clock(buildingSince)} and is still running.`,
      "A few files take seconds; the whole of England usually takes under two minutes. Open this page again then.",
    ]);
  return state === "nothing"
    ? plainPage("Nothing has been built yet", [
        "Run openward build --in with a folder of files; this page then shows what came of it.",
        "openward start makes an example of a health system that does not exist.",
      ])
    : plainPage("Under repair", [
        because,
        "Nothing was read from it. Run openward build again; this page then shows what came of it.",
      ]);
}

function clock(moment: Date): string {
  return moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });
}

/** What an address seems to have been after, and a box to look for it. */
function withSearch(page: ShownPage, path: string, guess: boolean): ShownPage {
  const { what, words } = wanted(path);
  return {
    ...page,
    main: html`${page.main}
${what === null || !guess ? "" : html`<p class="ow-anywhere">It looks like ${what}${words === "" ? "" : `: “${words}”`}.</p>`}
<form class="ow-search" action="/organisations" method="get" role="search">
<div class="nhsuk-form-group">
<label class="nhsuk-label nhsuk-label--s" for="q">Find an organisation by its name, former name or code</label>
<div class="ow-search__row">
<input class="nhsuk-input" id="q" name="q" type="search" value="${what === organisationWords || what === null ? words : ""}" autocomplete="off" spellcheck="false">
<button class="nhsuk-button" type="submit">Find</button>
</div>
</div>
</form>
${ways()}`,
  };
}

function ways(): Markup {
  return html`<p>Or see <a href="/indicators">what each figure means</a>, <a href="/packs">the board packs</a> or <a href="/">the first page</a>.</p>`;
}

const organisationWords = "the address of an organisation";
const firstParts: Readonly<Record<string, string>> = {
  organisations: organisationWords,
  organisation: organisationWords,
  trusts: organisationWords,
  trust: organisationWords,
  packs: "the address of a board pack of",
  pack: "the address of a board pack of",
  indicators: "the address of a definition",
  indicator: "the address of a definition",
  figures: "the address of where a figure of an organisation comes from",
};

/** The second part of an address names what its first part is a kind of; a lone part may be a code or a name. */
function wanted(path: string): { what: string | null; words: string } {
  const [first = "", second = ""] = path.split("/").slice(1).map(readable);
  const what = Object.hasOwn(firstParts, first.toLowerCase()) ? (firstParts[first.toLowerCase()] ?? null) : null;
  const part = what === null ? first : second;
  // A code keeps its hyphens; a name in an address has them between its words.
  const words = /\d/.test(part) ? part : part.replace(/[-_+]+/g, " ");
  return { what, words: words.trim().slice(0, mostSaid) };
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
