import { html } from "hono/html";
import { table } from "../../../components/table.ts";
import { tag } from "../../../components/tag.ts";
import { counted } from "../../../domain/format.ts";
import type { Role } from "../../../registers/access/roles.ts";
import { type PartnershipFile, readPartnership } from "../../../registers/partnerships/read-partnership.ts";
import { listRecords } from "../../../store/records/read.ts";
import { type Desk, defineDesk } from "../../desk.ts";
import { rolesAt } from "../../partnerships/file-at.ts";
import { heldWords, nextThing } from "../../partnerships/next-thing.ts";
import { statusWords } from "../../partnerships/status-words.ts";

/** Most that one page shows; the last changed come first. */
const most = 60;

export const work = defineDesk({
  path: "/work",
  tryAt: "/work",
  tryAs: "ana",
  show: async (desk) => {
    const files = await filesOf(desk);
    const items = files.map((file) => ({ file, next: nextThing(file, desk.now) }));
    const isMine = ({ file, next }: (typeof items)[number]) =>
      next.roles.some((role: Role) => rolesAt(desk.who, file.organisation).includes(role));
    const mine = items.filter(isMine);
    const others = items.filter((item) => !isMine(item));
    const writes = desk.who?.held.some(({ role }) => role === "contributor") === true;
    const listOf = (caption: string, some: typeof items) =>
      table({
        caption,
        head: ["Partnership", "Status", "What is next", "Who holds it", "For how long"],
        rows: some.map(({ file, next }) => [
          html`<a class="nhsuk-link" href="/work/partnerships/${file.record}">${file.kept.document.public.title ?? "Without a title"}</a><br>${file.organisation}`,
          tag(statusWords[file.state.status].text, { colour: statusWords[file.state.status].colour }),
          next.what,
          heldWords(next.heldBy),
          next.daysOld === null ? "Nothing waits" : counted(next.daysOld, "day"),
        ]),
      });
    return {
      title: "Your work",
      main: html`<h1>Your work</h1>
${writes ? html`<p><a class="nhsuk-button" role="button" draggable="false" href="/work/partnerships/new">Propose a partnership</a></p>` : ""}
${mine.length === 0 ? html`<h2>Next for you</h2><p>Nothing waits for you.</p>` : listOf("Next for you", mine)}
${others.length === 0 ? "" : listOf(mine.length === 0 ? "What your organisations take part in" : "With others, or settled", others)}
<p><a class="nhsuk-link" href="/partnerships">What the public reads</a></p>`,
    };
  },
});

async function filesOf({ records, asker }: Desk): Promise<PartnershipFile[]> {
  const found = await listRecords(records, asker, { kind: "partnership", limit: most });
  const concerned = found.filter(({ organisation, sharedWith }) =>
    [organisation, ...sharedWith].some((code) => asker.organisations.includes(code)),
  );
  const files: PartnershipFile[] = [];
  for (const { id } of concerned) {
    const file = await readPartnership(records, asker, id);
    if (file !== null) files.push(file);
  }
  return files;
}
