import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { desks } from "../../src/web/desks.gen.ts";
import { forms } from "../../src/web/forms.gen.ts";
import { openAll, violationsOf } from "../axe.ts";
import { browserTest } from "../browser.ts";
import { sticksOut } from "../sticks-out.ts";
import { type StartedWritten, startWritten } from "./started-written.ts";

let site: StartedWritten;
beforeAll(async () => {
  site = await startWritten();
});
afterAll(() => site?.stop());

const units = [...desks.filter(({ path }) => !/\.(?:csv|json)$|\/files?\//.test(path)), ...forms];
const people = [...new Set(units.map(({ tryAs }) => tryAs))];

for (const person of people)
  browserTest(
    `every page and form that ${person} opens passes axe at WCAG 2.2 AA and fits 320 pixels`,
    async (browser) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 800 }, bypassCSP: true });
      const page = await context.newPage();
      await site.signIn(page, await nameOf(page, person));
      for (const { path, tryAt } of units.filter(({ tryAs }) => tryAs === person)) {
        const response = await page.goto(site.address + (await site.tried.filled(tryAt)));
        expect(response?.status(), path).toBe(200);
        await openAll(page);
        expect(await violationsOf(page), path).toEqual([]);
        expect(await sticksOut(page), path).toEqual([]);
      }
      expect(site.mistakes).toEqual([]);
      await context.close();
    },
  );

browserTest("what is read and written looks as it should in the dark", async (browser) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: "dark",
    bypassCSP: true,
  });
  const page = await context.newPage();
  await site.signIn(page, await nameOf(page, "ana"));
  // Forms are made of the same few parts: a few of them have all.
  const own = units
    .filter(({ tryAs }) => tryAs === "ana")
    .filter(({ path }, i) => desks.some((desk) => desk.path === path) || i % 5 === 0);
  for (const { path, tryAt } of own) {
    await page.goto(site.address + (await site.tried.filled(tryAt)));
    await openAll(page);
    expect(await violationsOf(page, "colours"), path).toEqual([]);
  }
  await context.close();
});

async function nameOf(page: Page, person: string): Promise<string> {
  await page.goto(`${site.address}/sign-in`);
  const words = await page.locator(`button[value="${person}"]`).textContent();
  return (words ?? "").replace(/\s+/g, " ").replace("Sign in as", "").trim();
}
