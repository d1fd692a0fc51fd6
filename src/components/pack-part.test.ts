import { expect, test } from "vitest";
import { packPart, packParts } from "./pack-part.ts";

test("says how many there are, and numbers what a meeting has to decide", () => {
  const items = [
    { content: "90-day set-up: 11 of 24 sites.", aside: "Chief medical officer · due 30 November 2026" },
    { content: "Old money" },
  ];
  const markup = String(
    packPart({ heading: "For decision", items, none: "Nothing needs a decision.", numbered: true }),
  );
  expect(markup).toContain(">For decision (2)<");
  expect(markup).toContain("<ol ");
  expect(markup).toContain(">2</span>");
  expect(markup).toContain("due 30 November 2026");
});

test("an empty list says so in words", () => {
  const markup = String(packParts([{ heading: "What changed", items: [], none: "No signals." }]));
  expect(markup).toContain(">What changed (0)<");
  expect(markup).toContain(">No signals.<");
  expect(markup).not.toContain("<ul");
});
