import { expect, test } from "vitest";
import { EXAMPLES } from "../../test/pictures/examples.ts";
import { standAlone, wrapped } from "./stand-alone.ts";

test("a chart as a file has its title, sentence, source and build in the picture, on white", () => {
  const chart = EXAMPLES.funnel;
  if (chart === undefined) throw new RangeError("no funnel among the examples");
  const svg = standAlone(chart, { notice: "Synthetic data", below: ["Source: a & b <c>", "Build 0123456789abcdef"] });
  const said = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
  for (const words of ["Synthetic data", "Source: a &amp; b &lt;c&gt;", "Build 0123456789abcdef"])
    expect(said).toContain(words);
  expect(said.join(" ")).toContain(chart.title.split(" ")[0]);
  expect(svg).toContain('fill="#ffffff"');
  expect(svg).not.toMatch(/href=|<script|<style/);
});

test("words go on as many lines as they need, and a long word has its own", () => {
  expect(wrapped("one two three", 10, 1000)).toEqual(["one two three"]);
  expect(wrapped("one two three", 10, 30)).toEqual(["one", "two", "three"]);
  expect(wrapped("a pneumonoultramicroscopic case", 10, 40)).toEqual(["a", "pneumonoultramicroscopic", "case"]);
  expect(wrapped("", 10, 40)).toEqual([]);
});
