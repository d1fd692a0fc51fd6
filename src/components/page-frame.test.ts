import { html } from "hono/html";
import { expect, test } from "vitest";
import { fixtureOf, tidied } from "./fixtures.testing.ts";
import { type PageFrame, pageFrame, SYNTHETIC_NOTICE } from "./page-frame.ts";

function given(page: Partial<PageFrame>): PageFrame {
  return {
    title: "Set-up",
    synthetic: false,
    main: html`<h1>Set-up</h1>`,
    footer: html`<p>Made by Openward</p>`,
    ...page,
  };
}

test("is a whole document in English with a title, one main part and a way to skip to it", () => {
  const page = String(pageFrame(given({})));
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(page).toContain("<title>Set-up - Openward</title>");
  expect(page.match(/<main /g)).toHaveLength(1);
  const skipLink = fixtureOf("skip-link", "default").replace(' data-module="nhsuk-skip-link"', "");
  expect(tidied(page)).toContain(skipLink);
});

test("says that data are synthetic, once, at the top, and only where they are", () => {
  const page = String(pageFrame(given({ synthetic: true })));
  expect(page.split(SYNTHETIC_NOTICE)).toHaveLength(2);
  expect(page.indexOf(SYNTHETIC_NOTICE)).toBeLessThan(page.indexOf("<header"));
  expect(String(pageFrame(given({})))).not.toContain("Synthetic");
});

test("a file that stands alone has its styles inside, fetches nothing, and keeps the printed notice", () => {
  const page = String(pageFrame(given({ synthetic: true, head: { styles: "inline" } })));
  expect(page).not.toMatch(/<link|<script|https?:\/\/|url\(/);
  expect(page).toContain(`@top-center{content:"${SYNTHETIC_NOTICE}"`);
});

test("navigation marks where the reader is", () => {
  const page = String(pageFrame(given({ navigation: [{ text: "Sources", href: "/sources", current: true }] })));
  expect(page).toContain('href="/sources" aria-current="page"');
});

test("the service leads to the first page, or nowhere in a file of its own", () => {
  expect(String(pageFrame(given({})))).toContain('href="/">Openward</a>');
  const alone = String(pageFrame(given({ service: { name: "Openward" } })));
  expect(alone).toContain('ow-header__name">Openward</span>');
});

test("names are made safe", () => {
  const page = String(pageFrame(given({ title: "<script>", organisation: "A & B", main: "<img>" })));
  expect(page).not.toMatch(/<script>|<img>/);
  expect(page).toContain("A &amp; B");
});

test("main content that is still being made is waited for", async () => {
  const main = html`<h1>${Promise.resolve("Later")}</h1>`;
  expect(String(await pageFrame(given({ main })))).toContain("<h1>Later</h1>");
});

test("is the same every time", () => {
  const page = given({ synthetic: true, head: { styles: "inline" } });
  expect(String(pageFrame(page))).toBe(String(pageFrame(page)));
});
