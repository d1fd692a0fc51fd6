import { html } from "hono/html";
import { button } from "../../../components/forms/button.ts";
import { radios } from "../../../components/forms/choices.ts";
import { inputs } from "../../../components/forms/hidden-inputs.ts";
import { insetText } from "../../../components/inset-text.ts";
import type { Markup } from "../../../components/markup.ts";
import { type QuestionId, routeFor, routeQuestions } from "../../../registers/partnerships/route-questions.ts";
import { type RouteId, routes } from "../../../registers/partnerships/routes.ts";
import { defineDesk } from "../../desk.ts";

const ids = Object.keys(routeQuestions) as QuestionId[];

export const chooseRoute = defineDesk({
  path: "/work/partnerships/new",
  tryAt: "/work/partnerships/new",
  tryAs: "ana",
  show: async ({ writer }, { query }) => {
    const given = ids.flatMap((id): [QuestionId, string][] => {
      const said = query[id];
      return said === "yes" || said === "no" ? [[id, said]] : [];
    });
    const found = routeFor(Object.fromEntries(given.map(([id, said]) => [id, said === "yes"])));
    return {
      title: "Which rules does it come under?",
      breadcrumbs: [{ text: "Your work", href: "/work" }],
      main: html`<div class="ow-form"><h1>Which rules does it come under?</h1>
${
  found.kind === "ask"
    ? html`<form action="/work/partnerships/new" method="get">
${inputs(given)}
${radios({
  id: found.question.id,
  name: found.question.id,
  label: found.question.asks,
  ...(found.question.help === "" ? {} : { hint: found.question.help }),
  choices: [
    { value: "yes", text: "Yes" },
    { value: "no", text: "No" },
  ],
})}
${button("Continue")}
</form>`
    : found.kind === "route"
      ? routePart(found.route, writer.organisations)
      : insetText(found.advice)
}
${given.length === 0 ? "" : html`<p><a class="nhsuk-link" href="/work/partnerships/new">Answer the questions again</a></p>`}</div>`,
    };
  },
});

function routePart(route: RouteId, organisations: readonly string[]): Markup {
  const { name, rules, ruleSet } = routes[route];
  if (ruleSet.kind === "refuse")
    return html`<h2>It is not allowed</h2><p>${ruleSet.because}</p><p>Do not go on. Tell the governance lead, who records that it was refused.</p>`;
  if (ruleSet.kind === "none")
    return html`<h2>It is not for this register: ${name}</h2><p>${ruleSet.because}</p><p>Go to: ${ruleSet.goTo}. Rules: ${rules}.</p>`;
  return html`<h2>It is: ${name}</h2><p>Rules: ${rules}.</p>
<ul class="nhsuk-list">
${organisations.map((code) => html`<li><a class="nhsuk-button" role="button" draggable="false" href="/work/partnerships/new/${code}/${route}">Propose it for ${code}</a></li>`)}
</ul>`;
}
