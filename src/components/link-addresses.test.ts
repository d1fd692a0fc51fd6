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

test("links of long tables, of navigation and beyond the fortieth are not listed; how many more there are is said", () => {
  const link = (id: string) => html`<a href="/${id}">${id}</a>`;
  const rows = (count: number, name: string) =>
    Array.from({ length: count }, (_, i) => html`<tr><td>${link(`${name}${i}`)}</td></tr>`);
  const short = String(linkAddresses(html`<nav>${link("way")}</nav><table>${rows(3, "short")}</table>`));
  expect(short.match(/<li>/g)).toHaveLength(3);
  expect(short).not.toContain("more on the page");
  const long = String(linkAddresses(html`<p>${link("first")}</p><table>${rows(205, "trust")}</table>`));
  expect(long.match(/<li>/g)).toHaveLength(1);
  expect(long).toContain("205 more on the page itself");
  const many = String(linkAddresses(html`<p>${Array.from({ length: 60 }, (_, i) => link(`each${i}`))}</p>`));
  expect(many.match(/<li>/g)).toHaveLength(40);
  expect(many).toContain("20 more on the page itself");
});
