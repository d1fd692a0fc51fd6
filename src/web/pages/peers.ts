import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { firstCounted } from "../../analysis/peers/first-counted.ts";
import { type OfferedPeers, offeredPeers } from "../../analysis/peers/offered-peers.ts";
import { type PeerCandidate, peerCandidates } from "../../analysis/peers/peer-candidates.ts";
import { type PeerChoice, type PeerRule, peerWords, readPeerChoice } from "../../analysis/peers/peer-choice.ts";
import { fewestPeers } from "../../analysis/peers/peer-group.ts";
import { details } from "../../components/details.ts";
import type { Markup } from "../../components/markup.ts";
import { counted } from "../../domain/format.ts";
import { Refusal } from "../../domain/refusal.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import { askedHalf } from "../asked-half.ts";
import { knownIndicator } from "../known-indicator.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import type { Readers } from "../readers.ts";
import { reportedIndicators } from "../reported-indicators.ts";
import { shownOrganisation } from "../shown-organisation.ts";

/** With whom an organisation is compared: a named rule, or a list; either leads to the comparison and stays in its address. */
export const peers = definePage({
  path: "/organisations/:code/peers",
  tryAt: "/organisations/SYN-T001/peers",
  show: async (readers, { params, query }) => {
    const { facts } = readers;
    const { code, name, role } = await shownOrganisation(readers, params.code ?? "");
    const indicator = await indicatorFor(readers, code, query.indicator);
    const { period } = await askedHalf(readers, code, query.period, indicator.id);
    const chosen = choiceOf(query.peers);
    const days = { ...period, indicator: indicator.id };
    const offered = await offeredPeers(facts, code, days);
    const { open } = await peerCandidates(facts, code, days);
    const to = { action: links.compare(code, indicator.id), period: period.label };
    return {
      title: `Whom to compare ${name} with`,
      breadcrumbs: [
        { text: "Organisations", href: "/organisations" },
        { text: name, href: links.organisation(code) },
      ],
      follows: "no figures",
      main: html`<h1>Whom to compare it with</h1>
<p class="nhsuk-body-l">${name} (${code}): ${indicator.name}, ${periodWords(period.label)}</p>
<p>What is chosen stands in the address of the page that follows: send it, and the other sees the same peers.</p>
${ruleForm(code, offered, chosen, to)}
${listForm(
  open.filter((each) => each.code !== code),
  chosen,
  role,
  to,
)}`,
    };
  },
});

interface FormTo {
  readonly action: string;
  readonly period: string;
}

const ruleWords: Readonly<Record<PeerRule, string>> = {
  type: "The usual ones",
  all: "All",
  region: "The same region",
  icb: "The same integrated care board",
  size: "Like size",
};

function ruleForm(
  code: string,
  offered: readonly OfferedPeers[],
  chosen: PeerChoice,
  { action, period }: FormTo,
): Markup {
  const others = (members: readonly { code: string }[]) => members.filter((each) => each.code !== code).length;
  const possible = offered.flatMap((each) => ("group" in each ? [each] : []));
  const not = offered.flatMap((each) => ("because" in each ? [each] : []));
  const checked = "rule" in chosen && possible.some(({ rule }) => rule === chosen.rule) ? chosen.rule : "type";
  return html`<h2>By a rule</h2>
<form action="${action}" method="get">
<input type="hidden" name="period" value="${period}">
<div class="nhsuk-form-group">
<fieldset class="nhsuk-fieldset" aria-describedby="rules-hint">
<legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Rule</legend>
<div class="nhsuk-hint" id="rules-hint">A rule needs at least ${fewestPeers} other organisations</div>
<div class="nhsuk-radios">
${possible.map(
  ({ rule, group }) => html`<div class="nhsuk-radios__item">
<input class="nhsuk-radios__input" id="rule-${rule}" name="peers" type="radio" value="${rule}" aria-describedby="rule-${rule}-hint"${rule === checked ? " checked" : ""}>
<label class="nhsuk-label nhsuk-radios__label" for="rule-${rule}">${sentenceOf(group.name)}, ${counted(others(group.members), "other")}${rule === "type" ? " (the usual ones)" : ""}</label>
<div class="nhsuk-hint nhsuk-radios__hint" id="rule-${rule}-hint">${sentenceOf(group.rule)}</div>
</div>`,
)}
</div>
</fieldset>
</div>
${not.length === 0 ? "" : html`<p>Not possible here:</p><ul class="nhsuk-list nhsuk-list--bullet">${not.map(({ rule, because }) => html`<li>${ruleWords[rule]}. ${because}</li>`)}</ul>`}
<button class="nhsuk-button" type="submit">Compare by this rule</button>
</form>`;
}

function listForm(
  others: readonly PeerCandidate[],
  chosen: PeerChoice,
  role: string,
  { action, period }: FormTo,
): Markup {
  const typed = "codes" in chosen ? peerWords(chosen) : "";
  const many = roleNoun(role, "many");
  return html`<h2>By a list of your own</h2>
<form action="${action}" method="get" id="ow-peers">
<input type="hidden" name="period" value="${period}">
<div class="nhsuk-form-group">
<label class="nhsuk-label" for="peers-list">Codes of ${many}</label>
<div class="nhsuk-hint" id="peers-list-hint">At least ${fewestPeers}, with commas between them, for example RR8, RM3, R0A. The organisation itself is always there</div>
<input class="nhsuk-input" id="peers-list" name="peers" value="${typed}" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="peers-list-hint">
</div>
${details(
  `Add ${many} by name (${others.length}, in the order of names)`,
  html`<fieldset class="nhsuk-fieldset">
<legend class="nhsuk-fieldset__legend">Each that is ticked is added to the list</legend>
<div class="nhsuk-checkboxes nhsuk-checkboxes--small ow-names">
${others.map(
  ({ code, name }) => html`<div class="nhsuk-checkboxes__item">
<input class="nhsuk-checkboxes__input" id="peer-${code}" name="peers" type="checkbox" value="${code}">
<label class="nhsuk-label nhsuk-checkboxes__label" for="peer-${code}">${name} (${code})</label>
</div>`,
)}
</div>
</fieldset>`,
)}
<button class="nhsuk-button" type="submit">Compare with this list</button>
</form>`;
}

function sentenceOf(rule: string): string {
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}`;
}

/** The indicator asked for; otherwise the first of the report of which it has a figure. */
async function indicatorFor(readers: Readers, code: string, asked: string | undefined) {
  if (asked !== undefined && asked !== "") return knownIndicator(readers, asked);
  const { facts, units } = readers;
  const ids = reportedIndicators(units);
  return knownIndicator(readers, (await firstCounted(facts, code, ids)) ?? ids[0]);
}

/** A list that cannot be read is no reason to refuse the page on which another is made. */
function choiceOf(words: string | undefined): PeerChoice {
  try {
    return readPeerChoice(words);
  } catch (error) {
    if (error instanceof Refusal) return readPeerChoice(undefined);
    throw error;
  }
}
