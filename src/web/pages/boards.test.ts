import { afterAll, beforeAll, expect, test } from "vitest";
import { tryBoards } from "../../analysis/explain/try-boards.ts";
import { type TriedSite, trySite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite(tryBoards);
});
afterAll(() => site?.close());

const markup = async (address: string) => (await site.app.request(address)).text();

test("shows the newest whole year, names it, and says how many boards have a figure", async () => {
  const words = await site.words("/icbs");
  expect(words).toContain("Practices recruiting, the year to March 2026");
  expect(words).toContain("2 of 3 boards have a figure. One has none. Together 2 of 5 (40%).");
});

test("every board is in the list, in the order of names, with figure, interval and words, or why there is none", async () => {
  const words = await site.words("/icbs?indicator=k01");
  const list = words.slice(words.indexOf("Boards in the order of their names"));
  expect(list).toMatch(
    /NHS Aldermoor .* No figure .* Not supplied: the research activity file says nothing .* NHS Gorrenwater .* 50%.* 2 of 4 .* 15% to 85% .* From half to 3 in 4 .* NHS Quillmere .* 0%.* 0 of 1 .* None/,
  );
});

test("a board's name leads to its page and a figure to its receipt", async () => {
  const text = await markup("/icbs");
  expect(text).toContain('<a href="/organisations/SYN-I01">');
  expect(text).toContain('<a href="/figures/SYN-I01/K01/2025-26">');
  expect((await site.app.request("/figures/SYN-I01/K01/2025-26")).status).toBe(200);
});

test("the map reads each board as a sentence, and lists the one without an outline", async () => {
  const text = await markup("/icbs");
  expect(text).toContain(
    'aria-label="NHS Gorrenwater Integrated Care Board: From half to 3 in 4; 50%, 95% interval 15% to 85%"',
  );
  expect(text).toMatch(/No outline:.*NHS Aldermoor Integrated Care Board: Not supplied/s);
});

test.each(["K02", "K03", "K04", "K05", "K06", "K07"])("shows %s where the address asks for it", async (id) => {
  const words = await site.words(`/icbs?indicator=${id}`);
  expect(words).toMatch(/The figures in this chart/);
  expect(site.mistakes).toEqual([]);
});

test("an indicator or a year that is none gives the first and the newest, and hostile words are not shown", async () => {
  const words = await site.words("/icbs?indicator=%3Cscript%3E&year=%27%3B");
  expect(words).toContain("Practices recruiting, the year to March 2026");
  expect(words).not.toContain("';");
});

test("another year is one step away", async () => {
  expect(await markup("/icbs")).toContain('href="/icbs?indicator=K01&amp;year=2024-25"');
  expect(await site.words("/icbs?indicator=K01&year=2024-25")).toContain(
    "Practices recruiting, the year to March 2025",
  );
});

test("no practice or pharmacy is named", async () => {
  expect(await markup("/icbs")).not.toMatch(/SYN-[PF]\d|Fernbank|Millrace/);
});

test("without boards, and without outlines, it says so", async () => {
  const none = await trySite({ "notes.txt": "Nothing\n" });
  expect(await none.words("/icbs")).toContain("No file names any integrated care board.");
  none.close();
  const { "icb_outline.geojson": _, ...others } = tryBoards;
  const without = await trySite(others);
  expect(await without.words("/icbs")).toContain("No map: no outlines of boards were supplied.");
  expect(without.mistakes).toEqual([]);
  without.close();
});
