import { expect, test } from "vitest";
import { chartFigure, type DrawnChart } from "./chart-figure.ts";

const CHART: DrawnChart = {
  id: "waits",
  svg: '<svg id="waits"></svg>',
  narrowSvg: '<svg id="waits-narrow"></svg>',
  title: "Days to a first participant",
  sentence: "Half of sites reach a first participant within 75 days <and> wait no longer.",
  table: {
    caption: "Waits",
    head: ["Day", "Share", "Note"],
    rows: [
      ["20", "90%", "None"],
      ["35", "Not supplied", "None"],
    ],
  },
};

test("the sentence stands above the picture and the figures below it in a table", () => {
  const markup = String(chartFigure(CHART));
  const places = ["Half of sites", 'id="waits"', 'id="waits-narrow"', "The figures in this chart", "<caption"].map(
    (words) => markup.indexOf(words),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(-1);
});

test("a keyboard can pass the points by", () => {
  const markup = String(chartFigure(CHART));
  expect(markup).toContain('href="#waits-figures"');
  expect(markup).toContain('id="waits-figures"');
});

test("columns of figures are right-aligned, also where a figure is missing; columns of words are not", () => {
  const markup = String(chartFigure(CHART));
  expect(markup.match(/nhsuk-table__cell--numeric/g)).toHaveLength(2);
});

test("words are made safe, and the title may be left to the heading above", () => {
  const markup = String(chartFigure(CHART, { showTitle: false }));
  expect(markup).toContain("&lt;and&gt;");
  expect(markup).not.toContain("ow-figure__title");
});
