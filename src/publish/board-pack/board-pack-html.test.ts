import { expect, test } from "vitest";
import type { BoardReport, ReportRow } from "../../analysis/board-report/board-report.ts";
import { boardPackHtml } from "./board-pack-html.ts";
import { emptyReport, oneIndicatorReport, richReport } from "./try-report.ts";
import { trySignals } from "./try-signals.ts";
import { saidText, shownText } from "./try-text.ts";

const rich = await boardPackHtml(richReport());

/** What a pattern first finds outside the styles; null where nothing, so that a failure prints a phrase and not a page. */
const found = (page: string, pattern: RegExp) =>
  pattern.exec(page.replace(/<style>[\s\S]*?<\/style>/g, ""))?.[0] ?? null;

const headings = (page: string) => Array.from(page.matchAll(/<h2 [^>]*>([^<]*)<\/h2>/g), ([, words]) => words);

test("has the eleven parts in order, numbered", () => {
  expect(headings(rich)).toEqual([
    "1 On one page",
    "2 Set-up",
    "3 Activity and breadth",
    "4 Income and terms",
    "5 People",
    "6 Patients and fairness",
    "7 Partnerships",
    "8 Signals and actions",
    "9 What this report cannot tell you",
    "10 Data quality and provenance",
    "11 Who made this",
  ]);
});

test("has the same eleven parts where nothing was supplied, and says so in each", async () => {
  const page = await boardPackHtml(emptyReport());
  expect(headings(page)).toEqual(headings(rich));
  expect(shownText(page).match(/Not supplied:/g)?.length).toBeGreaterThanOrEqual(6);
});

test("begins with what needs a decision, what changed and what is not known, with owner and date", () => {
  const words = shownText(rich);
  const order = ["For decision (2)", "What changed (3)", "What is not known (3)", "Every indicator at a glance"];
  expect(order.map((each) => words.indexOf(each))).toEqual(
    order.map((each) => words.indexOf(each)).sort((a, b) => a - b),
  );
  expect(words).toContain("7 study-sites have waited over 90 days. B05 Head of research delivery Due 1 December 2026");
});

test("says plainly that nothing needs a decision where nothing does", async () => {
  const words = shownText(await boardPackHtml(oneIndicatorReport()));
  expect(words).toContain("For decision (0) Nothing needs a decision.");
  expect(words).toContain("This report is complete.");
});

test("does not say that nothing changed where there was no series to look at", async () => {
  const words = shownText(await boardPackHtml(emptyReport()));
  expect(words).toContain("For decision (0) No decision follows from what was supplied.");
  expect(words).toContain("What changed (0) Not known: no figure has a series to look at.");
});

test("AT3: without the finance file part 4 says not supplied, and no figure of it is nought", () => {
  const part = rich.slice(rich.indexOf('id="part-4"'), rich.indexOf('id="part-5"'));
  const words = shownText(part);
  expect(words).toContain("Not supplied: research finance (finance.csv). Figures that need this file");
  expect(shownText(rich)).toContain("Not supplied: partnerships (partnerships.csv) and transfers (transfers.csv).");
  expect(words).toMatch(/Commercial research income share G01 Not supplied/);
  expect(words).not.toMatch(/£0|\b0%/);
  expect(shownText(rich)).toContain("This report is not complete. The finance file was not supplied.");
});

test("shows the national 150-day figure beside the 90-day site measure, as a first-site figure with source and date", () => {
  const section = rich.slice(rich.indexOf('id="indicator-B05"'), rich.indexOf('id="indicator-B06"'));
  const words = shownText(section);
  expect(words).toContain("National 150-day figure: this is a first-site figure.");
  expect(words).toContain("It is not this organisation’s own");
  expect(words).toContain(
    "Clinical trial set-up: policy statement, Department of Health and Social Care, 2 October 2025",
  );
});

test("says that nothing about the national figure was in force where the day has no source for it", async () => {
  const words = shownText(await boardPackHtml(emptyReport({ asAt: "2025-07-01" })));
  expect(words).toContain("this is a first-site figure");
  expect(words).toContain("Nothing published about it was in force on 1 July 2025.");
});

test("AT9: prints a guard that warns beside the figure it guards, in the first table and in its own section", () => {
  const warning = "Warns. Read with the guard: study-sites excluded";
  expect(shownText(rich).split(warning).length - 1).toBeGreaterThanOrEqual(4); // B05 and B06, twice each
});

test("puts the interval before the figure where fewer than 10 were counted", async () => {
  const [part] = oneIndicatorReport().parts;
  const [row] = part?.rows ?? [];
  if (part === undefined || row === undefined) throw new RangeError("the report has no row");
  const few = { ...row, reading: { ...row.reading, value: 20, lower: 9, upper: 39, n: 5, d: 25 } } as ReportRow;
  const page = await boardPackHtml(oneIndicatorReport({ parts: [{ ...part, rows: [few] }] }));
  expect(shownText(page)).toContain("9% to 39% 95% interval; the figure is 20% 5 of 25");
});

test("shows the words for a hidden figure and nothing it came from", () => {
  expect(shownText(rich)).toContain("Suppressed");
  expect(found(rich, /77,?777|88,?888/)).toBeNull();
});

test("leads from every figure to how it was worked out, and from every name to its section", () => {
  const targets = new Set(Array.from(rich.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
  const links = Array.from(rich.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
  expect(links.filter((id) => !targets.has(id))).toEqual([]);
  expect(links).toContain("indicator-B05-receipt");
  const receipt = shownText(rich.slice(rich.indexOf('id="indicator-B05-receipt"')).slice(0, 4000));
  expect(receipt).toContain("openward explain SYN-T001 B05 2026-27H1");
  expect(receipt).toContain("100 × 8 ÷ 24 = 33%");
  expect(receipt).toContain("Wilson’s");
  expect(receipt).toContain("3f6c1a9e2b7d4805");
});

test("no id stands twice in the page, though an indicator may stand in two parts", async () => {
  const report = richReport();
  const [first] = report.parts;
  const page = await boardPackHtml({
    ...report,
    parts: [
      ...report.parts,
      {
        id: "again",
        number: 13,
        title: "Again",
        asks: "",
        notSupplied: [],
        tables: [],
        policy: [],
        rows: (first?.rows ?? []).map((row) => ({ ...row })),
      },
    ],
  });
  for (const each of [rich, page]) {
    const ids = Array.from(each.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  }
});

test("AT13: no word of placing in an order, and no causal verb, anywhere a reader sees or hears", async () => {
  const pages = [
    rich,
    await boardPackHtml(emptyReport()),
    await boardPackHtml(richReport({ signals: trySignals(60) })),
  ];
  const barred =
    /\b(league|rank(s|ed|ing)?|best|worst|top|bottom|improves?|improved|leads? to|saves?|saved|causes|caused|results? in|because of research)\b/i;
  for (const page of pages) {
    expect(barred.exec(saidText(page))?.[0] ?? null).toBeNull();
  }
});

test("keeps peers and rows in the order they came in", () => {
  const table = rich.slice(rich.indexOf('id="indicator-B05-funnel-narrow"'));
  const names = Array.from(table.matchAll(/<th scope="row">([^<]*) Hospitals NHS Trust/g), ([, name]) => name).slice(
    0,
    25,
  );
  expect(names[0]).toBe("Ashvale University");
  expect(names.slice(1)).toEqual([...names.slice(1)].sort());
  expect(found(rich, /aria-sort|data-sort/)).toBeNull();
});

test("says on every page and in every part's reach that made-up data are made up, and nowhere where they are not", async () => {
  expect(rich.match(/Synthetic data: every organisation and figure here is made up/g)?.length).toBeGreaterThanOrEqual(
    2,
  );
  expect(/@top-center\{content:"Synthetic data/.test(rich)).toBe(true);
  const own = await boardPackHtml(emptyReport({ synthetic: false }));
  expect(shownText(own)).not.toMatch(/synthetic/i);
});

test("needs nothing beside it: no script, no address but its own places", () => {
  expect(found(rich, /<script|<link|<img|<iframe|<object|@import|src=/i)).toBeNull();
  expect(found(rich, /url\((?!#)/)).toBeNull();
  expect(Array.from(rich.matchAll(/href="([^"]*)"/g), ([, to = ""]) => to).filter((to) => !to.startsWith("#"))).toEqual(
    [],
  );
  expect(found(rich, / on[a-z]+="/)).toBeNull();
});

test("says who paid, made and checked as roles, and not stated where nobody said", async () => {
  const words = shownText(rich);
  expect(words).toContain("Who paid for it The trust itself");
  expect(words).toContain("Who checked it Not stated");
  expect(shownText(await boardPackHtml(emptyReport()))).toContain("Who paid for it Not stated");
});

test("applies the Code of Practice by choice and says that it is no official statistic", () => {
  expect(shownText(rich)).toContain("It is not official statistics");
});

test("lists files with hash and rows, refusals with line and column, method versions and later edits", () => {
  const words = shownText(rich);
  expect(words).toContain("SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  expect(words).toMatch(/setup\.csv 118 open_on 31\/02\/2026 a day, as/);
  expect(words).toContain("14 dates, targets or scope marks of the period were changed after it ended.");
});

test("says how many cells were refused in all, where only the first are listed, and counts those of others by file", async () => {
  expect(shownText(rich)).toContain("Rows refused: 2 cells");
  expect(shownText(rich)).toContain(
    "Refused in rows of other organisations: 3 cells in activity.csv and 1 cell in setup.csv.",
  );
  const { quality } = richReport();
  const listed = (length: number) =>
    Array.from({ length }, (_, i) => ({
      file: "setup.csv",
      line: i + 2,
      column: "open_on",
      found: "x",
      expected: "a day",
    }));
  const wordsOf = async (refusedCells: number, length: number) =>
    shownText(
      await boardPackHtml(
        richReport({ quality: { ...quality, refusedCells, refusals: listed(length), refusedOfOthers: [] } }),
      ),
    );
  expect(await wordsOf(20, 20)).not.toContain("provenance.json.");
  expect(await wordsOf(21, 21)).toContain("Rows refused: 21 cells");
  expect(await wordsOf(21, 21)).toContain(" 1 more is in provenance.json.");
  const many = await wordsOf(1234, 500);
  expect(many).toContain("Rows refused: 1,234 cells");
  expect(many).toContain("The first 500 of 1,234 are listed in provenance.json.");
  expect(many).not.toContain("rows of other organisations");
});

test("holds no number of people from 1 to 7 in a table of parts, and what such a cell shows is one mark", () => {
  const part = rich.slice(rich.indexOf("Participants by site and design"), rich.indexOf('id="part-4"'));
  expect(shownText(part)).toMatch(/Station Road clinic Interventional \[c\]/); // 4 people
});

test("writes all of 60 signals in part 8 and only the first few changes on the first page", async () => {
  const signals = trySignals(60);
  const changes = signals.map(({ name, sentence, indicator }) => ({
    text: `${name}: ${sentence}`,
    indicator,
    owner: null,
    due: null,
  }));
  const page = await boardPackHtml(richReport({ signals, changes }));
  expect(page.match(/RDC\/2026\/\d+/g)?.length).toBe(40); // two of three have an owner and a minute
  const words = shownText(page);
  expect(words).toContain("What changed (60)");
  expect(words).toContain("54 more in part 8");
  expect(words).toContain("60 signals.");
  expect(words).toContain("20 without an owner:");
});

test("AT2: gives the same bytes whatever the day, the hour or the time zone", async () => {
  const zone = process.env.TZ;
  process.env.TZ = "Pacific/Kiritimati";
  const again = await boardPackHtml(richReport());
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(again === rich).toBe(true);
});

test("stays small enough to send by mail: under 600 KB", () => {
  expect(Buffer.byteLength(rich)).toBeLessThan(600_000);
});

test("AT16: shows a formula or a script in a name as it was typed", async () => {
  const name = `=cmd()<script>alert(1)</script>"'&amp;</style></title>`;
  const report: BoardReport = richReport({ organisation: { ...richReport().organisation, name } });
  const page = await boardPackHtml(report);
  expect(page.includes("<script")).toBe(false);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page.includes("=cmd()&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;&lt;/style&gt;")).toBe(true);
});
