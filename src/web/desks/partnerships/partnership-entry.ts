import { html } from "hono/html";
import { details } from "../../../components/details.ts";
import { insetText } from "../../../components/inset-text.ts";
import type { Content, Markup } from "../../../components/markup.ts";
import { summaryList } from "../../../components/summary-list.ts";
import { table } from "../../../components/table.ts";
import { tag } from "../../../components/tag.ts";
import { counted, plainDate } from "../../../domain/format.ts";
import { londonDay } from "../../../domain/london-day.ts";
import { Refusal } from "../../../domain/refusal.ts";
import { checkById } from "../../../registers/partnerships/checks/all-checks.ts";
import { posts } from "../../../registers/partnerships/posts.ts";
import { type PublicRevision, publicEntry, type WholeEntry } from "../../../registers/partnerships/public-register.ts";
import type { PublicView } from "../../../registers/partnerships/public-view.ts";
import { registerFields } from "../../../registers/partnerships/register-fields.ts";
import { stages } from "../../../registers/partnerships/stages.ts";
import { defineDesk } from "../../desk.ts";
import type { ShownPage } from "../../page.ts";
import { contributionsTable } from "../../partnerships/contributions-table.ts";
import { licenceWords } from "../../partnerships/licence.ts";
import { shownValue } from "../../partnerships/shown-value.ts";
import { statusWords } from "../../partnerships/status-words.ts";

const breadcrumbs = [{ text: "Register of partnerships", href: "/partnerships" }];

export const partnershipEntry = defineDesk({
  path: "/partnerships/:id",
  tryAt: "/partnerships/{live}",
  tryAs: "ana",
  show: async ({ records, today }, { params, query }) => {
    const asked = params.id ?? "";
    const entry = await publicEntry(records, asked.replace(/\.json$/, ""));
    if (entry === null)
      throw new Refusal("not-found", "There is no such entry.", "Look for it in the register of partnerships.");
    if (asked.endsWith(".json")) return { type: "application/json", name: `${entry.id}.json`, body: jsonOf(entry) };
    const version = Number(query.version ?? entry.revisions.length);
    const revision = entry.revisions.find((each) => each.version === version);
    if (revision === undefined)
      throw new Refusal("not-found", "The entry has no such version.", "See its history for those that it has.");
    const isNewest = version === entry.revisions.length;
    const view = isNewest ? entry.view : revision.view;
    return view === null ? refusedEntry(entry) : shown(entry, revision, view, today);
  },
});

function jsonOf({ revisions, organisation, view, disputes, ...entry }: WholeEntry): string {
  const history = revisions.map(({ version, recordedAt, says, seq, bodyHash, salt }) => ({
    version,
    recordedAt,
    says,
    seq,
    bodyHash,
    salt,
  }));
  return `${JSON.stringify({ ...(view ?? entry), version: revisions.length, organisation, disputes, history }, null, 1)}\n`;
}

function refusedEntry(entry: WholeEntry): ShownPage {
  return {
    title: "A partnership that was refused",
    breadcrumbs,
    main: html`<h1>A partnership that was refused</h1>
<p>What was refused is counted in the register and not told.</p>
${historyPart(entry)}`,
  };
}

function shown(entry: WholeEntry, revision: PublicRevision, view: PublicView, today: string): ShownPage {
  const { disputes, revisions } = entry;
  const isNewest = revision.version === revisions.length;
  const title = view.title ?? "Without a title";
  const open = disputes.filter(({ settled }) => settled === null);
  return {
    title: isNewest ? title : `${title}, version ${revision.version}`,
    breadcrumbs,
    main: html`<h1>${title}</h1>
<p>${tag(statusWords[view.status].text, { colour: statusWords[view.status].colour })}${revisions.length > 1 ? html` ${tag("Changed since publication", { colour: "blue" })}` : ""}${open.length > 0 ? html` ${tag("Disputed", { colour: "orange" })}` : ""}</p>
${isNewest ? "" : insetText(html`<p>This is version ${revision.version}, recorded on ${plainDate(londonDay(revision.recordedAt))}. <a href="/partnerships/${entry.id}">Read the entry as it stands</a>.</p>`)}
${open.length === 0 ? "" : disputesPart(entry)}
${summaryList(registerFields.flatMap((field) => rowOf(field, view)))}
${(view.contributions ?? []).length === 0 ? "" : html`<h2>What each party puts in</h2>${contributionsTable(view, null)}`}
${overduePart(view)}
${pointsPart(view, isNewest ? today : null)}
${disputes.length > open.length && open.length === 0 ? disputesPart(entry) : ""}
${historyPart(entry)}
<h2>Take it away</h2>
<p><a class="nhsuk-link" href="/partnerships/${entry.id}.json">This entry for a program (JSON)</a></p>
<p>${licenceWords}</p>`,
  };
}

function rowOf({ number, label, written, system }: (typeof registerFields)[number], view: PublicView) {
  const values = view as unknown as Readonly<Record<string, unknown>>;
  const row = (value: Content) => [{ key: label, value }];
  if (number === 1) return row(html`<code>${view.id}</code>`);
  if (number === 4) return row(html`${statusWords[view.status].text}, stage ${stages[view.stage].name}`);
  if (number === 24) return row(html`${plainDate(view.firstPublishedOn)}, ${plainDate(view.lastUpdatedOn)}`);
  // Parties stand once, with the code of each company among them; what they put in has a table of its own.
  if (number === 12 || number === 13 || number === 14 || number === 15 || (written.length === 0 && system.length > 0))
    return [];
  if (written.length === 0) return [];
  const [key = ""] = written;
  return row(shownValue(values[key], key));
}

function overduePart({ results, status, lastUpdatedOn }: PublicView): Markup | "" {
  const due = (results ?? []).filter((each) => each.found === null && each.due < lastUpdatedOn);
  if (due.length === 0 || status === "closed") return "";
  return insetText(html`<p>Overdue: ${counted(due.length, "result")} was to be reported by now.</p>`);
}

/** @param today null for an old version, which is shown as it was */
function pointsPart({ openPoints, overrides: all }: PublicView, today: string | null): Markup {
  const overrides = all.filter(({ until }) => today === null || until >= today);
  return html`<h2>Open points</h2>
${
  openPoints.length + overrides.length === 0
    ? html`<p>No point about openness or an equal chance is open, and nothing was set aside.</p>`
    : table({
        caption: "What is open or set aside",
        captionSize: "s",
        head: ["Point", "Why", "Who settles it", "Until"],
        rows: [
          ...openPoints.map(({ check, reason, owner, due }) => [
            checkById(check)?.question ?? check,
            reason,
            posts[owner],
            plainDate(due),
          ]),
          ...overrides.map(({ check, reason, until }) => [
            checkById(check)?.question ?? check,
            `Set aside in an emergency: ${reason}`,
            "Two executives",
            plainDate(until),
          ]),
        ],
      })
}`;
}

function disputesPart({ disputes }: WholeEntry): Markup {
  return table({
    caption: "What organisations say is wrong with this entry",
    head: ["Organisation", "What it says", "Said on", "How it ended"],
    rows: disputes.map(({ organisation, says, recordedAt, settled }) => [
      organisation,
      says,
      plainDate(londonDay(recordedAt)),
      settled ?? "Not settled. Openward takes no side.",
    ]),
  });
}

function historyPart({ id, revisions }: WholeEntry): Markup {
  return html`<h2 id="history">History</h2>
<p>${counted(revisions.length, "version")}. None can be changed or taken away.</p>
${table({
  caption: "Every version",
  captionSize: "s",
  head: ["Version", "Recorded on", "What changed", "Entry in the log"],
  rows: revisions.map(({ version, recordedAt, says, seq }, i) => [
    html`<a class="nhsuk-link" href="/partnerships/${id}?version=${version}">Version ${version}</a>`,
    plainDate(londonDay(recordedAt)),
    html`${says}${i === 0 ? "" : fieldsChanged(revisions[i - 1], revisions[i])}`,
    String(seq),
  ]),
})}
${details(
  "How to check that this is what was written",
  html`<p>Each version is an entry of the log. Its hash is SHA-256 of the salt followed by the text of the body in canonical JSON (RFC 8785); the salts stand in the JSON of this entry. The program <code>openward verify</code> checks the log itself.</p>`,
)}`;
}

/** Which fields differ from the version before, by their labels. */
function fieldsChanged(before: PublicRevision | undefined, after: PublicRevision | undefined): Markup | "" {
  if (before?.view == null || after?.view == null) return "";
  const [was, is] = [before.view, after.view].map((view) => view as unknown as Readonly<Record<string, unknown>>);
  const changed = registerFields.filter(({ written, system }) =>
    [...written, ...system].some(
      (key) => key !== "lastUpdatedOn" && JSON.stringify(was?.[key]) !== JSON.stringify(is?.[key]),
    ),
  );
  return changed.length === 0 ? "" : html`<br>Differs in: ${changed.map(({ label }) => label).join("; ")}`;
}
