import { expect, test } from "vitest";
import { xmrChart } from "../../charts/xmr-chart.ts";
import { lightenDrawings } from "./lighten-drawings.ts";
import { stillPicture, wordlessPicture } from "./still-picture.ts";

const data = {
  id: "x",
  title: 'A "title" with stroke="red" in it',
  sentence: "Within expected variation at 12.345.",
  measure: "Participants",
  points: Array.from({ length: 36 }, (_, i) => ({
    label: `Month ${i + 1}`,
    value: 20 + ((i * 7) % 11),
    movement: i === 30 ? ("concern" as const) : ("chance" as const),
  })),
  segments: [{ from: 0, to: 35, mean: 24, lower: 10, upper: 38 }],
  exceptional: [{ from: 3, to: 5, text: "Strike" }],
};
const chart = xmrChart({ ...data, still: true });

const page = (drawing: string) =>
  `<html><head><style>.ow-band{}</style></head><body><main id="m">\n${drawing}<p>12.345 of 678.901</p></main></body></html>`;

test("a still picture takes no focus and is one image with its title", () => {
  const still = stillPicture(chart.svg);
  expect(still).not.toMatch(/tabindex|aria-label="/);
  expect(still).toMatch(/^<svg [^>]*role="img"/);
  expect(still).toContain('<title id="x-title">');
  expect(still.match(/role="img"/g)).toHaveLength(1);
  expect(wordlessPicture(chart.svg)).not.toContain("<desc");
  expect(() => stillPicture("<p>no chart</p>")).toThrow(RangeError);
  expect(() => stillPicture(xmrChart(data).svg)).toThrow(RangeError);
});

test("draws every point still, at a third of the size or so", () => {
  const before = page(stillPicture(chart.svg));
  const after = lightenDrawings(before);
  const points = before.match(/<path d="[^"]+" transform="/g)?.length ?? 0;
  expect(points).toBeGreaterThanOrEqual(36);
  expect(after.match(/<use href="#m\d+" x=/g)).toHaveLength(points);
  expect(after.length).toBeLessThan(0.6 * before.length);
});

test("every look becomes a rule, every use has its drawing, and no element has two classes", () => {
  const after = lightenDrawings(page(stillPicture(chart.svg)));
  const used = Array.from(after.matchAll(/href="#(m\d+)"/g), ([, id]) => id);
  for (const id of used) expect(after).toContain(`<path id="${id}" d="`);
  const looks = Array.from(after.matchAll(/class="(?:ow-[\w-]+ )?(p\d+)"/g), ([, name]) => name);
  expect(looks.length).toBeGreaterThan(20);
  for (const name of looks) expect(after).toContain(`.${name}{`);
  expect(after).not.toMatch(/<[^>]* class="[^"]*"[^>]* class="/);
  expect(after).toMatch(/\.p\d+\{[^}]*stroke-dasharray:6 4/);
});

test("leaves words and figures outside and inside drawings as they are", () => {
  const after = lightenDrawings(page(stillPicture(chart.svg)));
  expect(after).toContain("<p>12.345 of 678.901</p>");
  expect(after).toContain("Within expected variation at 12.345.");
  expect(after).toContain("A &quot;title&quot; with stroke=&quot;red&quot; in it");
});

test("leaves a page without drawings alone but for one rule", () => {
  const after = lightenDrawings(page(""));
  expect(after).not.toContain("<svg");
});
