/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { boardMap } from "../../src/charts/board-map.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { completenessChart } from "../../src/charts/completeness-chart.ts";
import { completenessShares } from "../../src/charts/completeness-shares.ts";
import { funnelChart } from "../../src/charts/funnel-chart.ts";
import { intervalsChart } from "../../src/charts/intervals-chart.ts";
import { smallMultiples } from "../../src/charts/small-multiples.ts";
import { survivalChart } from "../../src/charts/survival-chart.ts";
import { xmrChart } from "../../src/charts/xmr-chart.ts";
import { xmrSparkline } from "../../src/charts/xmr-sparkline.ts";
import { chartFigure } from "../../src/components/chart-figure.ts";
import { pageFrame } from "../../src/components/page-frame.ts";
import { browserTest } from "../browser.ts";
import { faultInXml } from "./xml.ts";

const CORPUS = new URL("../../../shared/corpora/naughty-strings/blns.json", import.meta.url);
const ABSENT = "The Big List of Naughty Strings is not here: ../shared/corpora/naughty-strings/blns.json";

function naughtyStrings(): readonly string[] {
  return JSON.parse(readFileSync(CORPUS, "utf8")) as readonly string[];
}

/** Every chart with the text wherever a chart takes text. */
function chartsSaying(text: string): readonly Chart[] {
  const words = { title: text, sentence: text, measure: text };
  const xmr = {
    ...words,
    points: [
      { label: text, short: text, value: 1, movement: "concern" as const, rule: text },
      { label: text, short: text, because: text },
    ],
    segments: [{ from: 0, to: 1, mean: 1, lower: 0, upper: 2, baseline: { from: 0, to: 1 } }],
    notes: [{ before: 1, text }],
    exceptional: [{ from: 0, to: 1, text }],
    target: { from: 0, to: 1, value: 2, text },
    format: () => text,
  };
  const limits = () => ({ lower: 0, upper: 2 });
  return [
    xmrChart({ ...xmr, id: "xmr" }),
    xmrSparkline({ ...xmr, id: "tiny" }),
    funnelChart({
      ...words,
      id: "funnel",
      sizeMeasure: text,
      peers: [
        { name: text, size: 5, value: 1, own: true, position: text },
        { name: text, because: text },
      ],
      centre: { value: 1, text },
      inner: limits,
      outer: limits,
      format: () => text,
    }),
    survivalChart({
      ...words,
      id: "waits",
      timeMeasure: text,
      steps: [{ day: 1, share: 0.5, lower: 0.2, upper: 0.8 }],
      stillWaiting: [2],
      waitingAt: [{ day: 0, count: 2 }],
      median: { because: text },
      target: { day: 2, text },
      lastDay: 2,
      formatShare: () => text,
    }),
    intervalsChart({
      ...words,
      id: "peers",
      rows: [
        { name: text, value: 1, lower: 0, upper: 2, own: true },
        { name: text, because: text },
      ],
      reference: { value: 1, text },
      format: () => text,
    }),
    completenessChart({
      ...words,
      id: "arrived",
      months: [{ label: text, short: text }],
      rows: [{ name: text, states: ["zero"] }],
    }),
    completenessShares({
      ...words,
      id: "shares",
      months: [{ label: text, short: text, counts: { value: 1, zero: 2 } }],
    }),
    smallMultiples({
      ...words,
      id: "many",
      panelIs: text,
      scale: "own",
      panels: [{ name: text, own: true, points: xmr.points, segments: xmr.segments }],
      format: () => text,
    }),
    boardMap({
      ...words,
      id: "map",
      classes: [
        { text, kind: "not-supplied" },
        { text, kind: "step" },
      ],
      boards: [
        {
          name: text,
          outline: [
            [
              [0, 50],
              [1, 50],
              [1, 51],
            ],
          ],
          inClass: 1,
          value: 1,
          lower: 0,
          upper: 2,
          own: true,
        },
        { name: text, outline: null, inClass: 0, because: text },
      ],
      format: () => text,
    }),
  ];
}

const hostileBrowserTest: typeof browserTest = existsSync(CORPUS)
  ? browserTest
  : (name) => test(name, (context) => context.skip(ABSENT));

test("no hostile string breaks a chart", (context) => {
  if (!existsSync(CORPUS)) return context.skip(ABSENT);
  const faults = naughtyStrings().flatMap((text) =>
    chartsSaying(text).flatMap(({ svg, narrowSvg }) =>
      [svg, narrowSvg].map(faultInXml).filter((fault) => fault !== "none"),
    ),
  );
  expect(naughtyStrings().length).toBeGreaterThan(500);
  expect(faults).toEqual([]);
});

test("characters XML forbids, and half characters, are replaced", () => {
  for (const chart of chartsSaying("\u0000\u001B\uFFFE\uD800x\uDC00]]>")) {
    expect(faultInXml(chart.svg)).toBe("none");
    expect(chart.svg).toContain("\uFFFD");
  }
});

hostileBrowserTest("a browser's XML reader takes every chart with every hostile string in it", async (browser) => {
  const page = await browser.newPage();
  const svgs = naughtyStrings().flatMap((text) => chartsSaying(text).map(({ svg }) => svg));
  const broken = await page.evaluate(
    (documents) =>
      documents.filter((svg) => {
        const root = new DOMParser().parseFromString(svg, "image/svg+xml");
        return root.querySelector("parsererror") !== null || root.querySelector("script,img,iframe") !== null;
      }).length,
    svgs,
  );
  await page.close();
  expect(broken).toBe(0);
});

hostileBrowserTest("no hostile string runs, or adds an element, in a page", async (browser) => {
  const page = await browser.newPage();
  const alerts: string[] = [];
  page.on("dialog", async (dialog) => {
    alerts.push(dialog.message());
    await dialog.dismiss();
  });
  page.on("request", (request) => alerts.push(request.url()));
  const text = naughtyStrings().join(" ");
  const main = chartsSaying(text).map((chart) => chartFigure(chart));
  const footer = "Made up";
  const frame = (words: string) =>
    String(
      pageFrame({
        title: words,
        organisation: words,
        synthetic: true,
        main: words,
        footer: words,
        head: { styles: "inline" },
      }),
    );
  await page.setContent(frame(text));
  expect(await page.locator("script,img,iframe,object,embed").count()).toBe(0);
  for (const figure of main) {
    await page.setContent(
      String(pageFrame({ title: "x", synthetic: true, main: figure, footer, head: { styles: "inline" } })),
    );
    expect(await page.locator("script,img,iframe,object,embed").count()).toBe(0);
  }
  await page.close();
  expect(alerts).toEqual([]);
});
