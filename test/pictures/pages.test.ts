/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { html, raw } from "hono/html";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { chartFigure } from "../../src/components/chart-figure.ts";
import { definitionLink } from "../../src/components/definition-link.ts";
import { details } from "../../src/components/details.ts";
import { insetText } from "../../src/components/inset-text.ts";
import { packHead } from "../../src/components/pack-head.ts";
import { packParts } from "../../src/components/pack-part.ts";
import { pageFrame, SYNTHETIC_NOTICE } from "../../src/components/page-frame.ts";
import { summaryList } from "../../src/components/summary-list.ts";
import { table } from "../../src/components/table.ts";
import { tag } from "../../src/components/tag.ts";
import { themeTable } from "../../src/components/theme-table.ts";
import { warningCallout } from "../../src/components/warning-callout.ts";
import { openAll, violationsOf } from "../axe.ts";
import { browserTest } from "../browser.ts";
import { EXAMPLES } from "./examples.ts";

/** A page with one of everything. */
const PAGE = String(
  pageFrame({
    title: "Research board report",
    organisation: "Ashvale University Hospitals NHS Trust (SYN-T001)",
    synthetic: true,
    breadcrumbs: [{ text: "Home", href: "/" }],
    navigation: [
      { text: "Organisations", href: "/organisations", current: true },
      { text: "Indicators", href: "/indicators" },
    ],
    head: { styles: "inline" },
    footer: html`<p class="nhsuk-body-s">Made by Openward, build 3f9a1c02.</p>`,
    main: html`${packHead({
      product: "Research board report",
      organisation: "Ashvale University Hospitals NHS Trust (SYN-T001)",
      period: "1 April to 30 September 2026 · structure as at 30 September 2026",
    })}
    ${packParts([
      {
        heading: "For decision",
        numbered: true,
        none: "Nothing needs a decision.",
        items: [
          {
            content: html`${definitionLink({ text: "90-day set-up", href: "/indicators/b02" })}: 11 of 24 sites (46%, 28% to 65%).`,
            aside: "Chief medical officer · due 30 November 2026",
          },
        ],
      },
      {
        heading: "What changed",
        none: "No signals.",
        items: [{ content: "A sustained fall.", aside: raw(EXAMPLES.sparkline?.svg) }],
      },
      { heading: "What is not known", none: "Everything asked for has arrived.", items: [] },
    ])}
    ${themeTable({
      caption: "Every indicator, by theme",
      periodName: "This half",
      trendName: "Last 3 years",
      themes: [
        {
          name: "Set-up",
          rows: [
            {
              indicator: definitionLink({ text: "Open within 60 days", href: "/indicators/b01" }),
              value: html`<a class="nhsuk-link" href="/receipts/1">58%</a>`,
              interval: "39% to 75%",
              trend: raw(EXAMPLES.sparkline?.svg.replaceAll("tiny", "tiny-2")),
              guard: "Missing dates 4%",
              sentence: "Within expected variation: 24 months, none outside the limits.",
            },
          ],
        },
      ],
    })}
    ${Object.values(EXAMPLES)
      .filter(({ id }) => id !== "tiny")
      .map((chart) => chartFigure(chart))}
    ${table({
      caption: "Files used",
      head: ["File", "Rows kept", "Rows rejected"],
      numericColumns: [1, 2],
      rows: [["activity.csv", "4,812", "3"]],
    })}
    ${summaryList([{ key: "Build", value: "3f9a1c02", action: { text: "Change", href: "/x", about: "build" } }])}
    ${insetText("Counts from 1 to 7 are hidden below trust level.")}
    ${warningCallout({ heading: "Read with the guard", content: html`<p>See <a href="/guards">how guards work</a>.</p>`, headingLevel: 2 })}
    <p>${tag("Shadow measure", { colour: "white" })} ${tag("Closed", { colour: "grey" })}</p>
    ${details("What this report cannot tell you", html`<p>Whether research is associated with any outcome.</p>`)}`,
  }),
);

interface View {
  readonly width: number;
  readonly colorScheme?: "light" | "dark";
}

async function open(browser: Browser, { width, colorScheme = "light" }: View): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  await page.setContent(PAGE);
  return page;
}

for (const view of [{ width: 1280 }, { width: 320 }, { width: 1280, colorScheme: "dark" }] as const) {
  const name = `${view.width} wide${"colorScheme" in view ? `, ${view.colorScheme}` : ""}`;
  browserTest(`axe finds nothing at WCAG 2.2 AA, ${name}, disclosures open`, async (browser) => {
    const page = await open(browser, view);
    await openAll(page);
    const violations = await violationsOf(page);
    await page.close();
    expect(violations).toEqual([]);
  });
}

browserTest("nothing scrolls sideways at 320 wide, disclosures open", async (browser) => {
  const page = await open(browser, { width: 320 });
  await openAll(page);
  const tooWide = await page.evaluate(() =>
    Array.from(document.querySelectorAll("body *"))
      .filter((element) => !element.closest("svg,.nhsuk-u-visually-hidden,.ow-figure__skip,.nhsuk-skip-link,thead"))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 2)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(tooWide).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

browserTest(
  "words in a chart are never drawn under 11 pixels at 320 wide, nor under 12 where there is room",
  async (browser) => {
    for (const [width, least] of [
      [320, 11],
      [700, 12],
      [1280, 12],
    ] as const) {
      const page = await open(browser, { width });
      const smallest = await page.evaluate(() =>
        Array.from(document.querySelectorAll("svg.ow-chart text"))
          .filter((text) => text.getClientRects().length > 0)
          .map((text) => {
            const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
            return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
          })
          .reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY),
      );
      await page.close();
      // A browser rounds the height of a picture down to 1/64 of a pixel, and its words with it.
      expect(smallest, `at ${width}`).toBeGreaterThan(least - 0.001);
    }
  },
);

browserTest("words in a chart stay inside its picture", async (browser) => {
  for (const width of [320, 1280]) {
    const page = await open(browser, { width });
    const outside = await page.evaluate(() =>
      Array.from(document.querySelectorAll("svg.ow-chart text"))
        .filter((text) => text.getClientRects().length > 0)
        .filter((text) => {
          const box = text.getBoundingClientRect();
          const picture = text.closest("svg")?.getBoundingClientRect();
          return picture && (box.left < picture.left - 1 || box.right > picture.right + 1);
        })
        .map((text) => text.textContent),
    );
    await page.close();
    expect(outside, `at ${width}`).toEqual([]);
  }
});

browserTest("a keyboard reaches the points in the order one reads, and can pass them by", async (browser) => {
  const page = await open(browser, { width: 1280 });
  await page.locator('a[href="#recruitment-figures"]').focus();
  const heard: (string | null)[] = [];
  for (let stop = 0; stop < 3; stop += 1) {
    await page.keyboard.press("Tab");
    heard.push(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null));
  }
  expect(heard).toEqual(["April 2024: 22", "May 2024: 25", "June 2024: 19"]);
  await page.locator('a[href="#recruitment-figures"]').focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  await page.close();
});

browserTest("on paper the notice is on the first page's top and in every other page's margin", async (browser) => {
  const page = await open(browser, { width: 1280 });
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".ow-synthetic-notice").textContent()).toBe(SYNTHETIC_NOTICE);
  expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("page"))).toBe("synthetic");
  expect(await page.locator(".ow-links li").first().isVisible()).toBe(true);
  await page.close();
});
