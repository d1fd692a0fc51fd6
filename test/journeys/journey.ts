import type { BrowserContext, Page } from "playwright-core";
import { browserTest } from "../browser.ts";
import type { StartedSite } from "./started-site.ts";

/** One step in plain words; where it fails, its words say which it was. */
export type Step = <T>(words: string, act: () => Promise<T>) => Promise<T>;

/** Somebody who reads the site in a browser of her own. */
export interface Reader {
  readonly site: StartedSite;
  readonly page: Page;
  readonly scripting: boolean;
  readonly given: Step;
  readonly when: Step;
  readonly then: Step;
  /** Clicks a link or a button of this name in the main part of the page, and waits for what it leads to. */
  readonly click: (name: string | RegExp, role?: "link" | "button") => Promise<void>;
  /** How many links and buttons were clicked since the last time it was asked. */
  readonly clicks: () => number;
  /** Words of the main part of the page, single spaces. */
  readonly words: () => Promise<string>;
  /** Another browser that shares nothing with this one. */
  readonly elsewhere: () => Promise<Page>;
}

/** A journey of a reader, walked twice: with scripting and without. */
export function journey(
  name: string,
  site: () => StartedSite,
  walk: (reader: Reader) => Promise<void>,
  ways: readonly boolean[] = [false, true],
): void {
  for (const scripting of ways)
    browserTest(`${name}, with${scripting ? "" : "out"} scripting`, async (browser) => {
      const contexts: BrowserContext[] = [];
      const newPage = async () => {
        const context = await browser.newContext({ javaScriptEnabled: scripting, acceptDownloads: true });
        contexts.push(context);
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        return page;
      };
      const page = await newPage();
      let clicks = 0;
      const step =
        (word: string): Step =>
        async (words, act) => {
          try {
            return await act();
          } catch (error) {
            if (error instanceof Error) error.message = `${word} ${words} (at ${page.url()}): ${error.message}`;
            throw error;
          }
        };
      try {
        await walk({
          site: site(),
          page,
          scripting,
          given: step("given"),
          when: step("when"),
          // biome-ignore lint/suspicious/noThenProperty: given, when, then are the words of a journey; nobody awaits a reader
          then: step("then"),
          click: async (called, role = "link") => {
            clicks += 1;
            await page.getByRole("main").getByRole(role, { name: called }).first().click();
            await page.waitForLoadState();
          },
          clicks: () => {
            const made = clicks;
            clicks = 0;
            return made;
          },
          words: async () => ((await page.getByRole("main").textContent()) ?? "").replace(/\s+/g, " "),
          elsewhere: newPage,
        });
      } finally {
        for (const context of contexts) await context.close();
      }
    });
}
