import { html } from "hono/html";
import { details } from "../../components/details.ts";
import type { Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { listed, plainDate } from "../../domain/format.ts";
import { londonDay } from "../../domain/london-day.ts";
import { Refusal } from "../../domain/refusal.ts";
import { checkById } from "../../registers/partnerships/checks/all-checks.ts";
import type { Check } from "../../registers/partnerships/checks/check.ts";
import type { PartnershipFile, PlacedAnswer } from "../../registers/partnerships/partnership-file.ts";
import { posts } from "../../registers/partnerships/posts.ts";
import { principles } from "../../registers/partnerships/principles.ts";
import type { DeskRequest } from "../desk.ts";
import { levelWords } from "./status-words.ts";

const basisWords = { read: "read", founding: "founding document", general: "general knowledge, not read" } as const;

/** The check that an address names. @throws Refusal where there is none */
export function checkAt({ params }: DeskRequest): Check {
  const check = checkById(params.check ?? "");
  if (check === undefined)
    throw new Refusal("not-found", "There is no such check.", "See the partnership for its checks.");
  return check;
}

/** What a check is about. */
export function checkPart(check: Check): Markup {
  return html`<p>${check.why}</p>
${summaryList([
  { key: "Check", value: `${check.id}, version ${check.version}. ${levelWords[check.level]}.` },
  { key: "Evidence", value: check.evidence },
  { key: "Who signs", value: listed(check.signers.map((post) => posts[post])) },
  ...(check.mayNotApply === undefined ? [] : [{ key: "Does not apply", value: check.mayNotApply }]),
])}
${details(
  "Where this check comes from",
  html`<ul class="nhsuk-list nhsuk-list--bullet">
${check.sources.map(({ what, basis }) => html`<li>${what} (${basisWords[basis]})</li>`)}
${check.principles.map((id) => html`<li>Principle ${id}: ${principles.find((each) => each.id === id)?.name ?? ""}</li>`)}
</ul>`,
)}`;
}

/** What was answered, and who signed it in which post. No person is named. */
export function answerPart(answer: PlacedAnswer | null): Markup {
  if (answer === null) return html`<p>Nobody has answered it yet.</p>`;
  const said = { met: "Yes, it is met", "not-met": "No, it is not met", "not-applicable": "It does not apply" };
  return summaryList([
    { key: "Answer", value: said[answer.answer] },
    { key: "Evidence", value: answer.evidence ?? "None given" },
    ...(answer.reason === null ? [] : [{ key: "Reason", value: answer.reason }]),
    { key: "Answered", value: `By ${answer.organisation}, ${plainDate(londonDay(answer.answeredAt))}` },
    {
      key: "Signed",
      value:
        answer.signatures.length === 0
          ? "Nobody has signed it yet"
          : html`${answer.signatures.map(
              ({ post, organisation, signedAt }, i) =>
                html`${i === 0 ? "" : html`<br>`}${posts[post]}, ${organisation}, ${plainDate(londonDay(signedAt))}`,
            )}`,
    },
  ]);
}

/** The answer that counts; null where there is none. */
export function newestAnswer({ answers }: PartnershipFile, check: string): PlacedAnswer | null {
  return answers.findLast((each) => each.check === check) ?? null;
}

/** What an organisation answered before. */
export function ownAnswer(
  { answers }: PartnershipFile,
  check: string,
  organisation: string | null,
): PlacedAnswer | null {
  return answers.findLast((each) => each.check === check && each.organisation === organisation) ?? null;
}
