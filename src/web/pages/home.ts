import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { arrivedFiles } from "../../analysis/explain/arrived-files.ts";
import { possiblePacks } from "../../analysis/explain/possible-packs.ts";
import { sourceArrivals } from "../../analysis/explain/source-arrivals.ts";
import { summaryList } from "../../components/summary-list.ts";
import { counted } from "../../domain/format.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";

/** Packs named on the first page; all are on their own. */
const mostPacks = 12;

export const home = definePage({
  path: "/",
  tryAt: "/",
  inNavigation: { text: "Home", place: 1 },
  show: async ({ facts, units, synthetic }) => {
    const [files, arrivals, packs] = [
      await arrivedFiles(facts),
      await sourceArrivals(facts),
      await possiblePacks(facts, units),
    ];
    const sum = (count: (file: (typeof files)[number]) => number) =>
      files.reduce((total, file) => total + count(file), 0);
    const refused = sum(({ rowsRefused }) => rowsRefused);
    return {
      title: "What was built",
      main: html`<h1>Research activity in the English NHS</h1>
<p class="nhsuk-body-l">How much research is offered, to whom, how soon, and what is not known: measured from files, with every figure traced to the lines it came from.</p>
${synthetic ? html`<p>What is shown here is made up, to show what comes out. With your own files: <code>openward start --in DIR</code></p>` : ""}
<h2>Board packs</h2>
${
  packs.length === 0
    ? html`<p>No organisation has supplied extracts of its own. A pack can still be made for any trust, from what is published: <a href="/organisations">find one</a>.</p>`
    : html`<ul class="nhsuk-list nhsuk-list--bullet">
${packs
  .slice(0, mostPacks)
  .map(
    ({ code, name, periods }) =>
      html`<li><a href="${links.pack(code, periods[0] ?? "")}">${name}, ${periodWords(periods[0] ?? "")}</a> (${code})</li>`,
  )}
</ul>
<p><a href="/packs">All ${counted(packs.length, "organisation")} with packs, and earlier half-years</a></p>`
}
<h2>What it was built from</h2>
${summaryList([
  {
    key: "Files",
    value: `${counted(files.length, "file")}, of ${counted(arrivals.length, "kind")}`,
    action: { text: "See", href: "/data", about: "the files" },
  },
  {
    key: "Rows taken",
    value: counted(
      sum(({ rowsTaken }) => rowsTaken),
      "row",
    ),
  },
  {
    key: "Rows refused",
    value: refused === 0 ? "None" : counted(refused, "row"),
    ...(refused === 0 ? {} : { action: { text: "See", href: "/data#refused", about: "why rows were refused" } }),
  },
])}
<h2>Where to go</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
<li><a href="/organisations">Find an organisation</a> by name, former name or code</li>
<li><a href="/indicators">What each figure means</a>, who answers for it and how it can mislead</li>
<li><a href="/policy">What policy has asked</a>, how strongly and when</li>
<li><a href="/about">How it is made</a>, and what it cannot tell you</li>
</ul>`,
    };
  },
});
