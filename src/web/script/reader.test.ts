/// <reference lib="dom" />
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserTest } from "../../../test/browser.ts";
import { type StartedSite, startSite } from "../../../test/journeys/started-site.ts";
import { triedExtracts } from "../try-site.ts";
import { scriptAddress, scriptText } from "./script.ts";

let site: StartedSite;
beforeAll(async () => {
  site = await startSite(triedExtracts);
});
afterAll(() => site?.stop());

test("is small, is kept by a browser for good, and can neither load nor write markup", async () => {
  expect(gzipSync(scriptText()).length).toBeLessThan(3000);
  const response = await fetch(site.address + scriptAddress());
  expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect(await response.text()).toBe(scriptText());
  expect(scriptText()).not.toMatch(
    /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(|fetch\(|XMLHttp|import\(|WebSocket|sendBeacon|cookie|https?:/,
  );
});

describe("with a chart in the page", () => {
  const chart = () => {
    document.body.insertAdjacentElement("beforeend", document.createElement("main"));
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "ow-chart");
    svg.setAttribute("width", "300");
    svg.setAttribute("height", "200");
    for (const [i, says] of ["In April 2026: 12 people.", "In May 2026: nothing was supplied."].entries()) {
      const mark = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      for (const [name, value] of Object.entries({ cx: 50 + 100 * i, cy: 50, r: 8, tabindex: 0, role: "img" }))
        mark.setAttribute(name, String(value));
      mark.setAttribute("aria-label", says);
      mark.append(document.createElementNS("http://www.w3.org/2000/svg", "title"));
      svg.append(mark);
    }
    document.querySelector("main")?.prepend(svg);
  };

  browserTest("a mark says its sentence under a pointer and with the focus, until Escape", async (browser) => {
    const page = await browser.newPage();
    await page.goto(`${site.address}/about`);
    await page.evaluate(chart);
    const tip = page.locator(".ow-tip");
    expect(await tip.isVisible()).toBe(false);
    await page.locator(".ow-chart circle").first().hover();
    expect(await tip.textContent()).toBe("In April 2026: 12 people.");
    expect(await tip.isVisible()).toBe(true);
    expect(await tip.getAttribute("aria-hidden")).toBe("true");
    await tip.hover();
    await page.waitForTimeout(300);
    expect(await tip.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await tip.isVisible()).toBe(false);
    await page.locator(".ow-chart circle").last().focus();
    expect(await tip.textContent()).toBe("In May 2026: nothing was supplied.");
    const [box, width] = [await tip.boundingBox(), page.viewportSize()?.width ?? 0];
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
    await page.locator("h1").hover();
    await page.waitForTimeout(400);
    expect(await tip.isVisible()).toBe(false);
    await page.close();
  });

  browserTest("a tip stays within a narrow screen", async (browser) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 480 } });
    await page.goto(`${site.address}/about`);
    await page.evaluate(chart);
    await page.evaluate(() => {
      document
        .querySelector(".ow-chart circle")
        ?.setAttribute("aria-label", "A long sentence on one mark. ".repeat(12));
    });
    await page.locator(".ow-chart circle").first().focus();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});

/** Puts the script into a page with its own markup, as our server would. */
async function pageWith(browser: Parameters<Parameters<typeof browserTest>[1]>[0], main: string) {
  const page = await browser.newPage();
  await page.route(`${site.address}/tried*`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!DOCTYPE html><html lang="en"><title>Tried</title><body><main><h1>Tried</h1>${main}</main><script src="${scriptAddress()}" defer></script></body></html>`,
    }),
  );
  await page.goto(`${site.address}/tried`);
  return page;
}

const rows = (names: readonly string[]) =>
  `<table data-sort-names><thead><tr><th>Organisation</th><th>People</th></tr></thead><tbody>${names
    .map(
      (name, i) =>
        `<tr><th scope="row"><span class="nhsuk-table__heading" aria-hidden="true">Organisation </span>${name}</th><td>${i}</td></tr>`,
    )
    .join("")}</tbody></table>`;

browserTest("names can be turned round, by name only, and whoever hears the page is told", async (browser) => {
  const page = await pageWith(browser, rows(["Barts", "Ásvale", "Trust 10", "Trust 9"]));
  const names = () => page.locator("tbody th").allTextContents();
  const head = page.locator("thead th").first();
  expect(await page.getByRole("button").count()).toBe(1);
  expect(await head.getAttribute("aria-sort")).toBe("none");
  await page.getByRole("button", { name: "Organisation" }).click();
  const sorted = ["Ásvale", "Barts", "Trust 9", "Trust 10"].map((name) => `Organisation ${name}`);
  expect(await names()).toEqual(sorted);
  expect(await head.getAttribute("aria-sort")).toBe("ascending");
  await page.keyboard.press("Enter");
  expect(await names()).toEqual(sorted.toReversed());
  expect(await head.getAttribute("aria-sort")).toBe("descending");
  expect(await page.locator("thead th").last().textContent()).toBe("People");
  await page.close();
});

browserTest(
  "my peers are remembered in this browser when I ask for it, and forgotten when I ask for that",
  async (browser) => {
    const form = (value: string) =>
      `<form id="ow-peers" action="/tried" method="get"><input type="hidden" name="period" value="2026-27H1"><label for="p">Peers</label><input id="p" name="peers" value="${value}"><button>Show</button></form>`;
    const page = await pageWith(browser, form("SYN-T001 SYN-T002"));
    const stored = () => page.evaluate(() => ({ ...localStorage }));
    const use = page.getByRole("button", { name: "Use my peers" });
    expect(await stored()).toEqual({});
    expect(await use.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Remember these as my peers" }).click();
    expect(await page.getByRole("status").textContent()).toBe("Remembered in this browser only.");
    expect(await stored()).toEqual({ "ow-peers": "SYN-T001 SYN-T002" });
    await page.getByLabel("Peers").fill("");
    await use.click();
    await page.waitForURL(/peers=SYN-T001\+SYN-T002/);
    expect(new URL(page.url()).searchParams.get("period")).toBe("2026-27H1");
    await page.getByRole("button", { name: "Forget my peers" }).click();
    expect(await stored()).toEqual({});
    expect(await use.isVisible()).toBe(false);
    await page.close();
  },
);
