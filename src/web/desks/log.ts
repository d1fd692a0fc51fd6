import { html } from "hono/html";
import { insetText } from "../../components/inset-text.ts";
import type { Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { table } from "../../components/table.ts";
import { counted } from "../../domain/format.ts";
import { readCheckpoint } from "../../store/log/checkpoint.ts";
import type { KeptNote } from "../../store/records/checkpoints/checkpoint-rows.ts";
import type { KeeperStanding, RunningLog } from "../../store/records/checkpoints/run-log.ts";
import { logSize } from "../../store/records/log-rows.ts";
import { defineDesk } from "../desk.ts";
import { momentWords } from "../log/moment-words.ts";

export const log = defineDesk({
  path: "/log",
  tryAt: "/log",
  tryAs: "ana",
  show: async ({ records, signedLog }) => {
    const { size } = await logSize(records.db);
    const newest = signedLog?.newest() ?? null;
    return {
      title: "The log of the registers",
      main: html`<h1>The log of the registers</h1>
<p class="nhsuk-body-l">Everything that is written to a register leaves an entry here that nobody can change later without it being seen.</p>
<p>An entry says that something was written, when, and a hash of what it was. It names nobody. The log has ${counted(size, "entry", "entries")}.</p>
${signedLog === null ? insetText("The log is not signed just now: the records are starting, or they can only be read.") : await signedParts(signedLog, newest)}`,
    };
  },
});

async function signedParts(signedLog: RunningLog, newest: KeptNote | null): Promise<Markup> {
  const keepers = await signedLog.keepers();
  return html`${newest === null ? insetText("No checkpoint was made yet: nothing has been written.") : newestPart(newest)}
<h2>Who keeps copies</h2>
<p>Each checkpoint is given to others, so that whoever runs this site cannot write its history anew without somebody having the old one.</p>
${
  signedLog.keepersAreNear
    ? insetText(
        "These keepers are folders on the disk of this site, which shows mistakes and not intent. Real keepers are elsewhere: a partner organisation, a public git repository, a witness. Whoever runs this site names them in OPENWARD_LOG_KEEPERS.",
      )
    : ""
}
${table({
  caption: "Keepers of checkpoints",
  head: ["Keeper", "Newest checkpoint there", "Since"],
  rows: keepers.map(keeperRow),
})}
<h2 id="verify">How to check it</h2>
<p>Take the log, the program that checks it and the key below, and put them into one folder. With Node.js 20.12 or newer, run the command: it reads every entry, needs nothing else of Openward and says in sentences what it found. Add <code>--checkpoint</code> and a checkpoint that somebody else kept, because only that shows a history that was made anew.</p>
<pre class="ow-code" tabindex="0" aria-label="Command"><code>node openward-verify.js openward-log.jsonl --key ${signedLog.verifierKey}</code></pre>
<ul class="nhsuk-list nhsuk-list--bullet">
<li><a class="nhsuk-link" href="/log/export.jsonl">The log, as a file</a>: every entry up to the newest checkpoint, with what was written where that is public</li>
<li><a class="nhsuk-link" href="/log/openward-verify.js">The program that checks it</a>: one file</li>
<li><a class="nhsuk-link" href="/log/checkpoint">The newest checkpoint</a>: to be kept by whoever likes</li>
</ul>
${summaryList([
  { key: "Name of the log", value: html`<code>${signedLog.origin}</code>` },
  { key: "Its key", value: html`<code class="ow-anywhere">${signedLog.verifierKey}</code>` },
])}
<p>Every version of a public entry has a proof of its own, linked from its history; <code>node openward-verify.js</code> reads it too. Whoever has an older checkpoint can ask for the proof that it became the newest: <code>/log/consistency/FROM/TO</code>, each a number of entries.</p>`;
}

function newestPart({ note, size, madeAt }: KeptNote): Markup {
  const { checkpoint, note: signed } = readCheckpoint(note);
  const signers = signed.signatures.map((line) => line.split(" ")[1] ?? "");
  return html`<h2>Newest checkpoint</h2>
${summaryList([
  { key: "Made", value: momentWords(madeAt) },
  { key: "Counts", value: counted(size, "entry", "entries") },
  { key: "Root", value: html`<code class="ow-anywhere">${Buffer.from(checkpoint.root).toString("base64")}</code>` },
  {
    key: "Signed by",
    value: html`${signers.map((name, i) => html`${i === 0 ? "" : html`<br>`}<code>${name}</code>`)}`,
  },
])}`;
}

function keeperRow({ name, kept, trouble }: KeeperStanding): (string | Markup)[] {
  const newest = kept === null ? "None yet" : counted(kept.size, "entry", "entries");
  return [
    name,
    trouble === null ? newest : html`${newest}. It did not take the one after; whoever runs this site was told why.`,
    kept === null ? "" : momentWords(kept.keptAt),
  ];
}
