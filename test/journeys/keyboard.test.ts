/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { journey } from "./journey.ts";
import { type StartedSite, startDemo } from "./started-site.ts";

let demo: StartedSite;
beforeAll(async () => {
  demo = await startDemo();
}, 120_000);
afterAll(() => demo?.stop());

/** What has the focus: what it is called, where it stands, and whether an eye can see that it has it. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const seen = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const marked = [...at.querySelectorAll("*"), at].some((each) => {
      const style = getComputedStyle(each);
      return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    });
    return {
      tag: at.localName,
      name: at.getAttribute("aria-label") ?? at.textContent?.replace(/\s+/g, " ").trim() ?? "",
      label: at.getAttribute("aria-label"),
      place: [...document.querySelectorAll("*")].indexOf(at),
      visible: box.width > 0 && box.height > 0 && seen.visibility === "visible",
      shown: marked || seen.boxShadow !== "none" || seen.backgroundColor === "rgb(255, 235, 59)",
    };
  });
}

/** Presses Tab until something of this name has the focus; everything on the way is in reading order and can be seen. */
async function tabTo(page: Page, name: RegExp | string, most = 120): Promise<void> {
  let before = (await focused(page)).place;
  const unseen: string[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now.tag === "body") break;
    if (!now.shown || !now.visible) unseen.push(`${now.tag}: ${now.name.slice(0, 60)}`);
    expect(now.place, `${now.name.slice(0, 60)} comes before what had the focus`).toBeGreaterThan(before);
    before = now.place;
    if (typeof name === "string" ? now.name === name : name.test(now.name)) {
      expect(unseen, "had the focus and did not show it").toEqual([]);
      return;
    }
  }
  throw new Error(`Tab never came to ${name}`);
}

journey(
  "somebody without a mouse goes from the first page to the points of a chart",
  () => demo,
  async ({ site, page, given, when, then }) => {
    await given("the first page", () => page.goto(`${site.address}/`));
    await when("she skips the navigation", async () => {
      await page.keyboard.press("Tab");
      expect((await focused(page)).name).toBe("Skip to main content");
      await page.keyboard.press("Enter");
    });
    await then("the next thing is the field that finds an organisation", async () => {
      await page.keyboard.press("Tab");
      expect((await focused(page)).tag).toBe("input");
    });
    await when("she types a name, and opens the first that is found", async () => {
      await page.keyboard.type("ashvale");
      await Promise.all([page.waitForURL(/q=ashvale/), page.keyboard.press("Enter")]);
      await tabTo(page, "Ashvale University Hospitals NHS Trust");
      await Promise.all([page.waitForURL(/SYN-T001/), page.keyboard.press("Enter")]);
    });
    await when("she opens what changed about a figure, its trend and peers", async () => {
      await tabTo(page, /^B05, its trend and peers$/);
      await Promise.all([page.waitForURL(/compare/), page.keyboard.press("Enter")]);
    });
    await then("each point of the chart has the focus in turn and says itself as a sentence", async () => {
      await tabTo(page, /^[A-Z].*\d.*(?:%|people)/);
      const said: string[] = [];
      for (let i = 0; i < 40 && said.length < 3; i++) {
        const { label } = await focused(page);
        if (label !== null && /\d/.test(label)) said.push(label);
        await page.keyboard.press("Tab");
      }
      expect(said).toHaveLength(3);
      for (const each of said) expect(each).toMatch(/^[A-Z][^.]*\d+.*$/);
    });
  },
);
