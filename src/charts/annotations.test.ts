import { expect, test } from "vitest";
import { annotate } from "./annotations.ts";

const plot = { left: 40, top: 100, right: 540, bottom: 300 };
const note = (at: number, text: string) => ({ from: at, to: at, text, kind: "note" as const });
const changed = "Method 2 from here: from commercial contract studies to all studies, as in the edition of April 2026.";

function drawn(...annotations: Parameters<typeof annotate>[0]) {
  const { height, body } = annotate(annotations, plot.left, plot.right);
  const svg = body(plot);
  const texts = Array.from(svg.matchAll(/<text ([^>]*)>([^<]*)</g), ([, attributes = "", text = ""]) => ({
    x: Number(/\bx="([^"]*)"/.exec(attributes)?.[1]),
    y: Number(/\by="([^"]*)"/.exec(attributes)?.[1]),
    text,
  }));
  return { height, texts, lineFrom: Number(/y1="([^"]*)"/.exec(svg)?.[1]) };
}

test("nothing to say takes no room", () => {
  expect(drawn()).toMatchObject({ height: 0, texts: [] });
});

test("a note on a change of method is broken into lines and nothing of it is cut", () => {
  const { height, texts } = drawn(note(100, changed));
  expect(texts.map(({ text }) => text).join(" ")).toBe(changed);
  // 2 rows of 18 and the gap of 4.
  expect([texts.length, height]).toEqual([2, 40]);
});

test("near the right edge it stands to the left of its moment, whose line begins under it", () => {
  const { texts, lineFrom } = drawn(note(500, changed));
  expect(texts.map(({ text }) => text).join(" ")).toBe(changed);
  expect(Math.max(...texts.map(({ x }) => x))).toBeLessThan(500);
  expect(lineFrom).toBeGreaterThan(Math.max(...texts.map(({ y }) => y)));
});

test("two notes that would touch stand one under the other, all lines of both", () => {
  const { texts, height } = drawn(note(480, changed), note(500, "Merger"));
  expect(texts.map(({ text }) => text).join(" ")).toBe(`${changed} Merger`);
  expect(new Set(texts.map(({ y }) => y)).size).toBe(texts.length);
  expect(height).toBe(texts.length * 18 + 4);
});
