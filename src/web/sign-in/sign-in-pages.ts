import { html } from "hono/html";
import { button } from "../../components/forms/button.ts";
import { inputs } from "../../components/forms/hidden-inputs.ts";
import { warningCallout } from "../../components/warning-callout.ts";
import { madeUpPeople } from "../../registers/access/made-up-people.ts";
import { type Held, roleName } from "../../registers/access/roles.ts";
import type { SignedIn } from "../../registers/access/sessions.ts";
import type { ShownPage } from "../page.ts";
import { hiddenNames } from "../written/read-fields.ts";

/** Made-up people to choose from. @param named what each organisation is called, by its code */
export function chooseSomebodyPage(token: string, named: ReadonlyMap<string, string>): ShownPage {
  return {
    title: "Sign in as somebody made up",
    main: html`<h1>Sign in as somebody made up</h1>
${warningCallout({
  heading: "For trying out",
  headingLevel: 2,
  content: html`<p>Nobody here exists, and neither do their organisations. There are no passwords: whoever can use this machine can be any of them. Write nothing here that is meant to last or to stay private.</p>`,
})}
<p>Choose who you want to be. What each of them may do follows from their roles.</p>
<form method="post" action="/sign-in" novalidate>
${inputs([[hiddenNames.token, token]])}
<ul class="nhsuk-list ow-people">
${madeUpPeople.map(
  ({ subject, name, held }) => html`<li class="ow-people__person">
<div><strong>${name}</strong>${held.length === 0 ? html`<br>No role anywhere` : rolesByPlace(held).map(([organisation, roles]) => html`<br>${roles} at ${named.get(organisation) ?? organisation}`)}</div>
${button(html`Sign in<span class="nhsuk-u-visually-hidden"> as ${name}</span>`, { kind: "secondary", name: "person", value: subject })}
</li>`,
)}
</ul>
</form>`,
  };
}

/** "Contributor, checker" for each organisation where somebody holds a role. */
function rolesByPlace(held: readonly Held[]): [organisation: string, roles: string][] {
  return [...new Set(held.map(({ organisation }) => organisation))].map((organisation) => {
    const [first = "", ...more] = held
      .filter((each) => each.organisation === organisation)
      .map(({ role }) => roleName(role));
    return [organisation, [first, ...more.map((name) => name.toLowerCase())].join(", ")];
  });
}

/** The way to where people sign in. */
export function goToProviderPage(address: string, again: boolean): ShownPage {
  return {
    title: "Sign in",
    main: html`<h1>Sign in</h1>
<p>${again ? "What you are about to do asks you to show once more who you are." : "You need to sign in to write, to check and to see what is not public. Everything public can be read without."}</p>
<p><a class="nhsuk-button" role="button" draggable="false" href="${address}">Sign in with your organisation’s account</a></p>
<p>Signing in keeps one cookie in this browser until you sign out, for 8 hours at most. It says nothing about you and is used for nothing else.</p>`,
  };
}

export const notFinishedPage: ShownPage = {
  title: "This sign-in cannot be finished",
  main: html`<h1>This sign-in cannot be finished</h1>
<p>It began in another browser, took longer than ten minutes, or was finished already.</p>
<p><a class="nhsuk-link" href="/sign-in">Begin again</a></p>`,
};

export function signOutPage(who: SignedIn, token: string): ShownPage {
  return {
    title: "Sign out",
    main: html`<h1>Sign out</h1>
<p>You are signed in as ${who.name}.</p>
<form method="post" action="/sign-out" novalidate>
${inputs([[hiddenNames.token, token]])}
${button("Sign out")}
</form>`,
  };
}

export const signedOutPage: ShownPage = {
  title: "You are signed out",
  main: html`<h1>You are signed out</h1>
<p>Nobody is signed in here in this browser. Where you signed in with your organisation’s account, you may still be signed in there.</p>
<p><a class="nhsuk-link" href="/sign-in">Sign in</a></p>`,
};
