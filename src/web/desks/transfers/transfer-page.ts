import { html } from "hono/html";
import { insetText } from "../../../components/inset-text.ts";
import type { Content, Markup } from "../../../components/markup.ts";
import { summaryList } from "../../../components/summary-list.ts";
import { table } from "../../../components/table.ts";
import { tag } from "../../../components/tag.ts";
import { plainDate } from "../../../domain/format.ts";
import type { Role } from "../../../registers/access/roles.ts";
import { categories } from "../../../registers/transfers/categories.ts";
import { madeUpTransfer } from "../../../registers/transfers/made-up-transfers.ts";
import { type KeptTransfer, standsAt } from "../../../registers/transfers/transfer-records.ts";
import { type Desk, defineDesk } from "../../desk.ts";
import { transferThere } from "../../transfers/find-transfer.ts";
import { amountWords, clockWords, purposeWords, standingWords, viewWords } from "../../transfers/transfer-words.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const transferPage = defineDesk({
  path: "/transfers/record/:id",
  tryAt: `/transfers/record/${madeUpTransfer("course")}`,
  tryAs: "kay",
  show: async (desk, request) => {
    const kept = await transferThere(desk, request);
    const { transfer, organisation, named, disclosed, withdrawn } = kept;
    const standing = standsAt(kept, desk.now);
    const [keeper, other] = await Promise.all([
      organisationWords(desk.readers, organisation),
      organisationWords(desk.readers, named),
    ]);
    const title = `${transfer.company.name} to ${transfer.recipient.asNamed}, ${transfer.year}`;
    const { odsCode } = transfer.recipient;
    return {
      title,
      breadcrumbs: [
        { text: "Transfers of value", href: "/transfers" },
        ...(odsCode === null
          ? []
          : [{ text: `${odsCode} in ${transfer.year}`, href: `/transfers/of/${odsCode}/${transfer.year}` }]),
      ],
      main: html`<h1>${title}</h1>
${withdrawn === null ? "" : insetText(`This was taken back on ${plainDate(withdrawn.at.slice(0, 10))}: ${withdrawn.reason}`)}
${standing?.changedSincePublication === true ? insetText("Changed since publication: the revisions stand below.") : ""}
${summaryList([
  {
    key: "Where it stands",
    value: html`${standingWords(standing)}${(standing?.openDisputes.length ?? 0) > 0 ? html` ${tag("Disputed", { colour: "yellow" })}` : ""}`,
  },
  ...(standing === null ? [] : [{ key: "Its clocks", value: clockWords(standing) }]),
  { key: "Amount", value: amountWords(transfer) },
  { key: "Category", value: categories[transfer.category] },
  { key: "What it was for", value: purposeWords(transfer) },
  {
    key: "Day of the transfer",
    value: transfer.transferredOn === null ? "Not said" : plainDate(transfer.transferredOn),
  },
  { key: "Entered and kept by", value: keeper },
  { key: "Names, and is reviewed by", value: other },
  { key: "What the recipient says", value: viewWords(kept) },
])}
${
  disclosed === null
    ? ""
    : table({
        caption: "Every revision: none is ever changed",
        head: ["Revision", "Amount", "What it was for", "Reason", "Written by", "Checked by", "On"],
        rows: disclosed.revisions.map(({ number, body, reason, author, checker, at }): Content[] => [
          String(number),
          amountWords(body),
          purposeWords(body),
          reason,
          html`<code class="ow-nowrap">${author}</code>`,
          html`<code class="ow-nowrap">${checker}</code>`,
          plainDate(at.slice(0, 10)),
        ]),
      })
}
${disputesPart(kept, desk)}
${toDo(kept, desk)}`,
    };
  },
});

const outcomes = {
  resolved: "Resolved by a change, says the side that raised it",
  "resolved-no-change": "Resolved without a change, says the side that raised it",
  withdrawn: "Withdrawn by the side that raised it",
} as const;

function disputesPart({ disputes, named, organisation }: KeptTransfer, { who }: Desk): Markup {
  const writesAt = (code: string) => holds({ who }, code, "contributor");
  return html`<h2>Disputes</h2>
<p>Statements stand as each side wrote them. We do not judge them, and a dispute hides nothing.</p>
${
  disputes.length === 0
    ? html`<p>There is none.</p>`
    : table({
        caption: "Both sides, side by side",
        captionSize: "s",
        head: ["Raised on", `${named} says`, `${organisation} says`, "Where it stands"],
        rows: disputes.map(({ record, statement, answer, outcome, raisedAt }): Content[] => [
          plainDate(raisedAt.slice(0, 10)),
          html`<span class="ow-as-typed">${statement}</span>`,
          html`<span class="ow-as-typed">${answer ?? "It has not answered"}</span>${
            outcome === null && writesAt(organisation)
              ? html`<br><a class="nhsuk-link" href="/transfers/disputes/${record}/answer">${answer === null ? "Answer it" : "Change the answer"}</a>`
              : ""
          }`,
          html`${outcome === null ? "Disputed" : outcomes[outcome]}${
            outcome === null && writesAt(named)
              ? html`<br><a class="nhsuk-link" href="/transfers/disputes/${record}/settle">Say how it ended</a>`
              : ""
          }`,
        ]),
      })
}`;
}

function holds({ who }: Pick<Desk, "who">, organisation: string, role: Role): boolean {
  return who?.held.some((each) => each.organisation === organisation && each.role === role) === true;
}

/** What whoever reads it may do next, and what waits for somebody else at the keeper. */
function toDo(
  { id, organisation, named, openedAt, proposed, transfer, view, withdrawn }: KeptTransfer,
  desk: Desk,
): Markup | "" {
  const at = (path: string, text: string) =>
    html`<li><a class="nhsuk-link" href="/transfers/record/${id}/${path}">${text}</a></li>`;
  const [writes, checks] = [holds(desk, organisation, "contributor"), holds(desk, organisation, "checker")];
  const steps: Markup[] = [];
  if (openedAt === null && checks) steps.push(at("open", "Check it and open its review"));
  if (openedAt !== null && withdrawn === null) {
    if (proposed !== null && checks) steps.push(at("check", "Check what was proposed"));
    if (proposed === null && writes)
      steps.push(at("change", "Propose another figure"), at("withdraw", "Propose to take it back"));
    if (holds(desk, named, "contributor")) {
      if (transfer.recipient.odsCode === named)
        steps.push(
          at(
            "view",
            view === null ? "Say whether it fits your own record" : "Say anew whether it fits your own record",
          ),
        );
      steps.push(at("dispute", "Dispute it"));
    }
  }
  return steps.length === 0 ? "" : html`<h2>To do</h2><ul class="nhsuk-list nhsuk-list--bullet">${steps}</ul>`;
}
