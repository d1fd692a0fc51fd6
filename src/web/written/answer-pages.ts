import { html } from "hono/html";
import { button } from "../../components/forms/button.ts";
import { inputs } from "../../components/forms/hidden-inputs.ts";
import { summaryList } from "../../components/summary-list.ts";
import type { ShownPage } from "../page.ts";
import { plainPage } from "../plain-page.ts";
import { type Typed, textsIn } from "./typed.ts";

/** They are known, and it is not theirs to do. */
export const notAllowedPage = plainPage("Your roles do not allow this", [
  "You are signed in, and none of the roles you hold there lets you do this.",
  "An administrator of the organisation gives roles; your own are on your account page.",
]);

/** A request that did not come from a page of this site. */
export const notFromUsPage = plainPage("That did not come from this site", [
  "What was sent did not come from a page of this site that was opened in this session, so nothing was changed.",
  "If you filled in a form here, open it again: you may have signed out or in since you opened it.",
]);

/** Made-up people have no business beside real figures. */
export const madeUpRefusedPage = plainPage("Nobody can sign in here", [
  "This site can only be signed in to as somebody made up, and the figures it shows are not made up: so nobody can.",
  "Whoever runs it sets OIDC_ISSUER to let people sign in as themselves.",
]);

export const tooLargePage = plainPage("Too much was sent", [
  "What was sent is larger than any form of this site may be. Nothing was changed.",
]);

export const keyUsedPage = plainPage("This form was sent already", [
  "This form was sent before and says something else now. What was sent first is kept; nothing else was changed.",
  "Open the page again to see it, and change it from there.",
]);

/** What they typed, to be copied: it cannot be sent in the name of nobody. */
export function signInFirstPage(labels: Readonly<Record<string, string>>, typed: Typed, to: string): ShownPage {
  const rows = Object.entries(labels).flatMap(([name, label]) => {
    const texts = textsIn(typed, name).filter((text) => !/^[/\s]*$/.test(text));
    return texts.length === 0
      ? []
      : [{ key: label, value: html`<span class="ow-as-typed">${texts.join(", ")}</span>` }];
  });
  return {
    title: "Sign in to go on",
    main: html`<h1>Sign in to go on</h1>
<p>Your session is over, or this asks for a fresh sign-in. Nothing was changed.</p>
${rows.length === 0 ? "" : html`<p>Copy what you wrote before you sign in: it is nowhere else.</p>${summaryList(rows)}`}
<p><a class="nhsuk-link" href="/sign-in?to=${encodeURIComponent(to)}&amp;again=1">Sign in</a></p>`,
  };
}

/** What was sent could not be taken now: the same again, with the same key, is written once. */
export function notJustNowPage(action: string, body: URLSearchParams): ShownPage {
  return {
    title: "Not reachable just now",
    main: html`<h1>Not reachable just now</h1>
<p>What people write cannot be reached at the moment. What you sent stands on this page and nowhere else yet.</p>
<p>Wait a minute and send it again. However often you do, it is written once.</p>
<form method="post" action="${action}" novalidate>
${inputs([...body])}
${button("Send it again")}
</form>`,
  };
}
