import { html } from "hono/html";
import type { Markup } from "../../components/markup.ts";
import type { Held, Role } from "../../registers/access/roles.ts";
import type { PartnershipFile } from "../../registers/partnerships/partnership-file.ts";
import { type Action, actionRules, actionsFor } from "../../registers/partnerships/states.ts";

/** Where each action has a form of its own; changing what is written and settling stand elsewhere on the page. */
const addresses: Readonly<Partial<Record<Action, string>>> = {
  submit: "submit",
  "send-back": "send-back",
  "check-summary": "check-summary",
  publish: "publish",
  check: "check",
  approve: "approve",
  "record-event": "event",
  pause: "pause",
  resume: "resume",
  reopen: "reopen",
  withdraw: "withdraw",
  "hand-over": "hand-over",
  refuse: "refuse",
};

/** What somebody may do now, by the roles that they hold. */
export function actionsPart(file: PartnershipFile, roles: readonly Role[], held: readonly Held[]): Markup | "" {
  const { record, state, kept, organisation, sharedWith } = file;
  const own = actionsFor(state, { person: "", roles }).flatMap((action) => {
    const address = addresses[action];
    return address === undefined ? [] : [{ address, says: actionRules[action].says }];
  });
  const speaks = held.some(
    ({ role, organisation: code }) => role === "contributor" && [organisation, ...sharedWith].includes(code),
  );
  const disputes =
    speaks && kept.published !== null && actionRules.dispute.from.includes(state.status)
      ? [{ address: "dispute", says: actionRules.dispute.says }]
      : [];
  const all = [...own, ...disputes];
  if (all.length === 0) return "";
  return html`<h2>What you can do</h2>
<ul class="nhsuk-list">
${all.map(({ address, says }) => html`<li><a class="nhsuk-link" href="/work/partnerships/${record}/${address}">${says}</a></li>`)}
</ul>`;
}
