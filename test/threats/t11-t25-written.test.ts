/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, expect, test } from "vitest";
import { desks } from "../../src/web/desks.gen.ts";
import { forms } from "../../src/web/forms.gen.ts";
import { isListField } from "../../src/web/written/fields.ts";
import { browserTest } from "../browser.ts";
import { bigListNote, hostileWords } from "../hostile-words.ts";
import { type StartedWritten, startWritten } from "../journeys/started-written.ts";
import { injections } from "./injections.ts";

// T11 and T25 on the written side: what somebody types into a form runs in another's browser, or becomes a part of a query.

let site: StartedWritten;
beforeAll(async () => {
  site = await startWritten();
});
afterAll(() => site?.stop());

/** Words one after another, as many to a text as it may hold. */
function packedWords(most: number): string[] {
  const texts: string[] = [];
  for (const word of new Set([...hostileWords(), ...injections()])) {
    const last = texts.at(-1);
    if (last === undefined || last.length + word.length > most) texts.push(word);
    else texts[texts.length - 1] = `${last} ${word}`;
  }
  return texts;
}

const runs = `'"></title></textarea><img src=x onerror=alert(1)><script>alert(2)</script>`;

/** What runs in a page, but our own script. */
function runningIn(page: string): string | null {
  return (
    /<script(?! src="\/assets\/)[^>]*>|<(?:style|iframe|object|embed|base)\b|<[a-z][^<>]*\s(?:on[a-z]+|style)=|href="\s*(?:javascript|data):/i.exec(
      // What stands in quotes is text, and cannot end them.
      page.replace(/(value|content|title|aria-label)="[^"]*"/g, '$1=""'),
    )?.[0] ?? null
  );
}

test(`no hostile word in any field of any form is more than a word${bigListNote}`, async () => {
  const { tried } = site;
  const texts = packedWords(4000);
  const amiss: string[] = [];
  for (const { path, tryAt, tryAs, fields } of forms) {
    const reader = await tried.as(tryAs);
    const at = await tried.filled(tryAt);
    const names = Object.keys(fields.shape).filter((name) => !isListField(fields.shape[name]));
    for (const text of texts) {
      const response = await reader.send(at, Object.fromEntries(names.map((name) => [name, text])));
      if (![303, 400, 409, 422].includes(response.status)) amiss.push(`${path}: ${response.status}`);
      const running = runningIn(await response.text());
      if (running !== null) amiss.push(`${path}: ${running}`);
    }
  }
  expect(amiss).toEqual([]);
  expect(site.mistakes).toEqual([]);
});

test("what runs elsewhere can be written wherever a text can, and a search for it finds words", async () => {
  const { tried } = site;
  const kept: string[] = [];
  for (const { path, tryAt, tryAs, tryWith, fields } of forms) {
    const reader = await tried.as(tryAs);
    const taking = Object.keys(fields.shape).filter((name) => {
      const read = fields.shape[name]?.safeParse(runs);
      return read?.success === true && read.data === runs.trim();
    });
    if (taking.length === 0) continue;
    const own = Object.entries(tryWith).map(async ([name, text]) => [name, await tried.filled(text)] as const);
    const sent = {
      ...Object.fromEntries(await Promise.all(own)),
      ...Object.fromEntries(taking.map((name) => [name, runs])),
    };
    const at = await tried.filled(tryAt);
    const version = Number(/name="form-version" value="(\d+)"/.exec(await (await reader.get(at)).text())?.[1] ?? 0);
    const { status } = await reader.send(at, sent, { version });
    expect([303, 400, 409, 422], path).toContain(status);
    if (status === 303) kept.push(path);
  }
  expect(kept.length).toBeGreaterThan(15);
  for (const address of ["/partnerships", "/calls", "/transfers", "/log"]) {
    const page = await (await tried.as(null)).get(`${address}?q=${encodeURIComponent(runs)}`);
    expect([200, 400], address).toContain(page.status);
    expect(runningIn(await page.text()), address).toBeNull();
  }
});

browserTest("nothing of what was written runs in the browser of whoever reads it", async (browser) => {
  const { tried } = site;
  const people = [...new Set(desks.map(({ tryAs }) => tryAs))];
  for (const person of people) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const events: string[] = [];
    page.on("dialog", (dialog) => {
      events.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (message) => events.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => events.push(`error: ${error.message}`));
    const name = person.charAt(0).toUpperCase() + person.slice(1);
    await page.goto(`${site.address}/sign-in`);
    await page.locator(`button[value="${person}"]`).click();
    await page.waitForLoadState();
    for (const { path, tryAt, tryAs } of desks.filter(
      (desk) => desk.tryAs === person && !/\.(?:csv|json)$|\/file/.test(desk.path),
    )) {
      const response = await page.goto(site.address + (await tried.filled(tryAt)), { waitUntil: "load" });
      expect(response?.status(), `${path} as ${tryAs}`).toBe(200);
      expect(await page.locator("script").count(), path).toBe(1);
    }
    expect(events, name).toEqual([]);
    await context.close();
  }
});
