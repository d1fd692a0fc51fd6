/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect } from "vitest";
import { tenTrusts } from "../../src/web/try-trusts.ts";
import { openAll, violationsOf } from "../axe.ts";
import { browserTest } from "../browser.ts";
import { type StartedSite, startSite } from "./started-site.ts";

let site: StartedSite;
beforeAll(async () => {
  site = await startSite(tenTrusts);
}, 60_000);
afterAll(() => site?.stop());

browserTest(
  "a newcomer has the csv of an indicator, with its citation, in two clicks and without scripting",
  async (browser) => {
    const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${site.address}/indicators`);
    await page.getByRole("link", { name: "B03 Open within 60 days of the approval letter" }).click();
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download for a spreadsheet (csv)" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("B03-v2-2026-27H1-figures.csv");
    const rows: Record<string, string>[] = parse(readFileSync(await download.path(), "utf8"), {
      columns: true,
      bom: true,
    });
    expect(rows.map(({ name }) => name).slice(0, 2)).toEqual(["Acute A NHS Trust", "Acute B NHS Trust"]);
    expect(rows[0]?.citation).toContain("Openward, indicator B03");
    await context.close();
  },
);

browserTest("an analyst chooses another period and another group, and the address keeps both", async (browser) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.address}/indicators/B03`);
  await page.getByRole("link", { name: /^acute trusts \(\d+\)$/ }).click();
  await page.getByLabel("Period").selectOption({ label: "May 2026" });
  await page.getByRole("button", { name: "Show" }).first().click();
  const address = new URL(page.url());
  expect(Object.fromEntries(address.searchParams)).toEqual({ peers: "trusts-acute", period: "2026-05" });
  expect(await page.getByRole("heading", { level: 2 }).first().textContent()).toBe("Figures, May 2026");
  await context.close();
});

for (const view of [
  { width: 1280, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
] as const)
  browserTest(
    `the page with a funnel passes axe and fits, ${view.width} wide, ${view.colorScheme}`,
    async (browser) => {
      const { width, colorScheme } = view;
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      for (const address of ["/indicators/B03", "/indicators/A02", "/methods", "/glossary", "/indicators"]) {
        await page.goto(site.address + address);
        await openAll(page);
        expect(await violationsOf(page), address).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
      }
      expect(site.mistakes).toEqual([]);
      await page.close();
    },
  );
