import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, expect } from "vitest";
import { openAll, violationsOf } from "../../../test/axe.ts";
import { browserTest } from "../../../test/browser.ts";
import { bigListNote, hostileWords } from "../../../test/hostile-words.ts";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { boardPackHtml } from "./board-pack-html.ts";
import { emptyReport, oneIndicatorReport, oneOfEachReport, richReport } from "./try-report.ts";
import { trySignals } from "./try-signals.ts";

const folder = mkdtempSync(join(tmpdir(), "openward-pack-"));
let opened = 0;
afterAll(() => rmSync(folder, { recursive: true }));

// As long as the longest in the lists of trusts, and one word in it that cannot be broken.
const LONG_NAME =
  "The Royal Ashvale, Moorside and Westfield Hospitals and Community Healthcare Partnership University NHS Foundation Trust at Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

const longNamed = (): BoardReport =>
  richReport({ organisation: { ...richReport().organisation, name: LONG_NAME }, signals: trySignals(60) });

/** Opens a pack as a file and hands back what it asked other places for. */
async function openPack(
  browser: Browser,
  report: BoardReport,
  view: { readonly width: number; readonly dark?: boolean },
): Promise<{ readonly page: Page; readonly asked: readonly string[] }> {
  const path = join(folder, `board-pack-${++opened}.html`);
  writeFileSync(path, await boardPackHtml(report));
  const page = await browser.newPage({
    viewport: { width: view.width, height: 900 },
    colorScheme: view.dark === true ? "dark" : "light",
  });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) asked.push(request.url());
  });
  page.on("dialog", (dialog) => {
    asked.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`file://${path}`);
  return { page, asked };
}

const views = [
  { name: "1280 wide", report: oneOfEachReport(), view: { width: 1280 } },
  { name: "1280 wide, in the dark", report: oneOfEachReport(), view: { width: 1280, dark: true } },
  { name: "320 wide", report: oneOfEachReport(), view: { width: 320 } },
  { name: "320 wide, in the dark", report: oneOfEachReport({ signals: [] }), view: { width: 320, dark: true } },
  { name: "with nothing supplied", report: emptyReport(), view: { width: 1280 } },
];

for (const { name, report, view } of views) {
  browserTest(`AT14: axe finds nothing at WCAG 2.2 AA, disclosures open, ${name}`, async (browser) => {
    const { page, asked } = await openPack(browser, report, view);
    await openAll(page);
    expect(await violationsOf(page)).toEqual([]);
    expect(asked).toEqual([]);
    await page.close();
  });
}

browserTest("reads at 320 px, at 200% and with every disclosure open, without scrolling sideways", async (browser) => {
  for (const report of [longNamed(), emptyReport(), oneIndicatorReport()]) {
    const { page } = await openPack(browser, report, { width: 320 });
    await openAll(page);
    for (const width of [320, 640, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const [content, window] = (await page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
      )) as [number, number];
      expect(content, `${width} px wide`).toBeLessThanOrEqual(window);
      expect(window, `${width} px wide`).toBe(width);
    }
    await page.close();
  }
});

browserTest("prints on A4: decisions first, the synthetic notice and a number on every page", async (browser) => {
  const { page } = await openPack(browser, richReport(), { width: 1280 });
  const path = join(folder, "pack.pdf");
  await page.pdf({ path, preferCSSPageSize: true });
  await page.close();
  const pdf = readFileSync(path, "latin1");
  const sizes = Array.from(pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g), ([, w, h]) => [Number(w), Number(h)]);
  for (const [width = 0, height = 0] of sizes) {
    expect(Math.abs(width - 595)).toBeLessThan(2); // A4 is 595 by 842 points
    expect(Math.abs(height - 842)).toBeLessThan(2);
  }
  const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(8);
  expect(pages).toBeLessThan(30); // 31 indicators
  const texts = pagesOf(path);
  if (texts === null) return;
  expect(texts).toHaveLength(pages);
  for (const [at, text] of texts.entries()) {
    expect(text.replace(/\s+/g, " "), `page ${at + 1}`).toContain("Synthetic data: every organisation and figure here");
    expect(text, `page ${at + 1}`).toContain(`Page ${at + 1} of ${pages}`);
  }
  for (const heading of ["For decision (2)", "What changed (3)", "Terms of 4 of 19 awards have not been checked."]) {
    expect((texts[0] ?? "").replace(/\s+/g, " ")).toContain(heading);
  }
});

/** The words of each printed page; null where the program that reads them is not here. */
function pagesOf(path: string): readonly string[] | null {
  try {
    return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  } catch {
    return null;
  }
}

browserTest("a value leads to how it was worked out, which opens by keyboard alone", async (browser) => {
  const { page } = await openPack(browser, richReport(), { width: 1280 });
  await page.click("a[href='#indicator-B05-receipt'] >> nth=0");
  await page.waitForFunction(
    "(({ top, bottom }) => top >= -1 && bottom <= innerHeight)(document.getElementById('indicator-B05-receipt').getBoundingClientRect())",
  );
  await page.focus("#indicator-B05-receipt summary");
  await page.keyboard.press("Enter");
  expect(await page.locator("#indicator-B05-receipt").innerText()).toContain("openward explain SYN-T001 B05 2026-27H1");
  await page.close();
});

browserTest(
  `every hostile word is shown as typed as an organisation's name and a study's title${bigListNote}`,
  async (browser) => {
    const strings = hostileWords();
    const report = oneIndicatorReport();
    const [part] = report.parts;
    if (part === undefined) throw new RangeError("the report has no part");
    const titles = { title: "Studies", sentence: "By key.", head: ["Key", "Study"], numeric: [] };
    const all = { ...titles, rows: strings.map((text, i) => [`S${i}`, text]) };
    const { page, asked } = await openPack(
      browser,
      { ...report, parts: [{ ...part, tables: [all] }] },
      { width: 1280 },
    );
    const shown = (await page.evaluate(
      "Array.from(document.querySelectorAll('#part-6 .bp-table td'), (cell) => { cell.querySelector('.nhsuk-table__heading').remove(); return cell.textContent; })",
    )) as readonly string[];
    for (const [at, text] of strings.entries()) {
      expect(asShown(shown[at] ?? ""), `string ${at}`).toBe(asShown(text));
    }
    const headings: string[] = [];
    for (const name of strings) {
      const named = await boardPackHtml({ ...report, parts: [], organisation: { ...report.organisation, name } });
      expect(named.includes("<script")).toBe(false);
      headings.push(/<h1[\s\S]*?<\/h1>/.exec(named)?.[0] ?? "");
    }
    await page.setContent(`<!DOCTYPE html><html lang="en"><body>${headings.join("")}</body></html>`);
    const named = (await page.evaluate(
      "Array.from(document.querySelectorAll('h1'), (each) => each.lastChild.textContent)",
    )) as readonly string[];
    expect(named).toHaveLength(strings.length);
    for (const [at, name] of strings.entries()) {
      expect(asShown(named[at] ?? ""), `string ${at}`).toBe(asShown(`${name} (SYN-T001)`));
    }
    expect(asked).toEqual([]);
    await page.close();
  },
);

/** White space as a page shows it; a NUL and half a character cannot be in one and are shown as such. */
function asShown(text: string): string {
  return Buffer.from(text.replaceAll("\0", "\ufffd"), "utf8").toString("utf8").replace(/\s+/g, " ").trim();
}
