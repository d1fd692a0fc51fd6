import { html } from "hono/html";
import { table } from "../../../components/table.ts";
import { tag } from "../../../components/tag.ts";
import { counted } from "../../../domain/format.ts";
import type { Role } from "../../../registers/access/roles.ts";
import { partnershipsOf } from "../../../registers/partnerships/read-partnership.ts";
import { defineDesk } from "../../desk.ts";
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
    const { records, asker } = desk;
    const files = await partnershipsOf(records, asker, asker.organisations, most);
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
