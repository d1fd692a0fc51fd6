/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pages } from "../../src/web/pages.gen.ts";
import { scriptAddress } from "../../src/web/script/script.ts";
import { browserTest } from "../browser.ts";
import { bigListNote } from "../hostile-words.ts";
import { type StartedSite, startSite } from "../journeys/started-site.ts";
import { hostileFiles, wordsForFiles } from "./hostile-files.ts";

// T11: what somebody wrote into a file or an address runs in a reader's browser.

const words = wordsForFiles();
let site: StartedSite;
beforeAll(async () => {
  site = await startSite(hostileFiles(words));
});
afterAll(() => site?.stop());

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; " +
  "frame-ancestors 'none'; form-action 'self'; require-trusted-types-for 'script'";

const everyAddress = [
  ...pages.map(({ tryAt }) => tryAt.replace("SYN-T001", "SYN-T0001")),
  "/nowhere",
  "/healthz",
  "/readyz",
  scriptAddress(),
];

describe("headers", () => {
  test("let a page run our own script and nothing else, and load from nowhere else", async () => {
    for (const address of everyAddress) {
      const { headers } = await fetch(site.address + address);
      expect(headers.get("content-security-policy"), address).toBe(policy);
      expect(headers.get("x-content-type-options"), address).toBe("nosniff");
      expect(headers.get("set-cookie"), address).toBeNull();
    }
  });

  test("let a pack use the one style block that it has, by its hash", async () => {
    const response = await fetch(`${site.address}/packs/SYN-T0001/2026-27H1`);
    expect(response.status).toBe(200);
    const given = response.headers.get("content-security-policy") ?? "";
    expect(given.replace(/ 'sha256-[A-Za-z0-9+/]{43}='/, "")).toBe(policy);
    expect((await response.text()).match(/<style/g)).toHaveLength(1);
  });

  test("make a browser save a file and not show it", async () => {
    for (const file of ["indicators.csv", "signals.csv", "board-pack.json", "provenance.json"]) {
      const { headers, status } = await fetch(`${site.address}/packs/SYN-T0001/2026-27H1/${file}`);
      expect(status, file).toBe(200);
      expect(headers.get("content-disposition"), file).toMatch(/^attachment; filename="[\w.-]+"$/);
      expect(headers.get("x-content-type-options"), file).toBe("nosniff");
    }
  });
});

interface Watched {
  readonly page: Page;
  /** Dialogs, mistakes, refusals by the policy and requests to other hosts. */
  readonly events: string[];
}

async function watch(page: Page): Promise<Watched> {
  const events: string[] = [];
  page.on("dialog", (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => events.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => events.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${site.address}/`)) events.push(`request: ${request.url()}`);
  });
  await page.exposeFunction("policyRefused", (what: string) => events.push(`policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      const { policyRefused } = globalThis as unknown as { policyRefused: (what: string) => void };
      policyRefused(`${violatedDirective} ${blockedURI}`);
    });
  });
  return { page, events };
}

/** Scripts, styles and attributes that run, in the page that is open; but for the pictures of charts, which style nothing. */
function ownCode(): string[] {
  const found = [...document.querySelectorAll("script, style, iframe, object, embed, base, meta[http-equiv]")];
  const attributes = [...document.querySelectorAll("*")].flatMap(({ attributes }) =>
    [...attributes].map(({ name }) => name).filter((name) => name === "style" || name.startsWith("on")),
  );
  return [...found.map(({ tagName }) => tagName), ...attributes];
}

/** As a page shows it: a browser folds spaces, and an unpaired half of a letter has no form. */
const folded = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();

browserTest(
  `every hostile word stands in a page as it was typed, and nothing of it runs${bigListNote}`,
  async (browser) => {
    const { page, events } = await watch(await browser.newPage());
    const shown: string[] = [];
    const read = async (address: string) => {
      const response = await page.goto(site.address + address, { waitUntil: "load" });
      expect(response?.status(), address).toBe(200);
      expect(await page.evaluate(ownCode), address).toEqual([address.startsWith("/packs/") ? "STYLE" : "SCRIPT"]);
      shown.push(folded((await page.evaluate(() => document.body.textContent)) ?? ""));
    };
    for (const role of ["trust", "practice"])
      for (let list = 1; list === 1 || (await page.locator('a[rel="next"]').count()) > 0; list++)
        await read(`/organisations?role=${role}&page=${list}`);
    const names = shown.join(" ");
    // A number that could be a patient's is refused with its row.
    const kept = words.filter((word) => !/(?<!\d)\d{10}(?!\d)/.test(word)).map(folded);
    const missing = kept.filter((word) => !names.includes(word));
    expect(missing).toEqual([]);

    for (const address of ["/", "/data", "/packs", "/packs/SYN-T0001/2026-27H1", "/figures/SYN-T0001/A02/2026-27H1"])
      await read(address);
    // The title, the heading and the summary of an organisation, where its name could run.
    const running = words.flatMap((word, i) => (/[<>]|script|\bon\w+=/i.test(word) ? [i] : []));
    for (const i of running.filter((_, at) => at % 8 === 0)) {
      await read(`/organisations/SYN-T${String(i + 1).padStart(4, "0")}`);
      expect(folded(await page.locator("h1").innerText())).toContain(folded(words[i] ?? ""));
    }
    expect(events).toEqual([]);
    expect(site.mistakes).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  },
);

browserTest("the script leaves what it shows as text, and asks for nothing", async (browser) => {
  const { page, events } = await watch(await browser.newPage());
  await page.goto(`${site.address}/organisations?role=trust`);
  await page.evaluate(() => {
    const chart = document.createElement("div");
    chart.className = "ow-chart";
    const mark = document.createElement("button");
    mark.setAttribute("aria-label", "<img src=x onerror=alert(1)>");
    chart.append(mark);
    document.querySelector("main")?.append(chart);
    mark.focus();
  });
  expect(await page.locator(".ow-tip").textContent()).toBe("<img src=x onerror=alert(1)>");
  expect(await page.locator(".ow-tip *").count()).toBe(0);
  expect(events).toEqual([]);
  await page.close();
});
