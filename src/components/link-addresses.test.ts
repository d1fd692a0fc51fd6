import { html } from "hono/html";
import { expect, test } from "vitest";
import { linkAddresses } from "./link-addresses.ts";

test("each address is listed once, with its words, and places on the page are left out", () => {
  const content = html`<p><a class="nhsuk-link" href="/a?x=1&amp;y=2">One <b>&amp; all</b></a> <a href="/a?x=1&amp;y=2">Again</a> <a href="#here">Here</a></p>`;
  const markup = String(linkAddresses(content));
  expect(markup.match(/<li>/g)).toHaveLength(1);
  expect(markup).toContain("<li>One &amp; all: /a?x=1&amp;y=2</li>");
});

test("text that only looks like a link is not one", () => {
  expect(String(linkAddresses('<a href="/x"><img src=x onerror=alert(1)></a>'))).toBe("");
});

test("no links, no list", () => {
  expect(String(linkAddresses(html`<p>None</p>`))).toBe("");
});
