import { expect, test } from "vitest";
import { escapeForXml } from "./escape-for-xml.ts";

test("text stays text inside an element and inside an attribute", () => {
  expect(escapeForXml(`<b> & "quoted" & 'single'`)).toBe("&lt;b&gt; &amp; &quot;quoted&quot; &amp; &#39;single&#39;");
});

test("characters that XML forbids become the replacement character", () => {
  expect(escapeForXml("a\u0000b\u0008c\u001Bd\uFFFEe\uFFFFf")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
});

test("half a surrogate pair is replaced and a whole one is kept", () => {
  expect(escapeForXml("\uD83D")).toBe("\uFFFD");
  expect(escapeForXml("\uDE00\uD83D")).toBe("\uFFFD\uFFFD");
  expect(escapeForXml("\u{1F600}")).toBe("\u{1F600}");
});

test("tabs and new lines are kept, and nothing stays nothing", () => {
  expect(escapeForXml("a\tb\nc\rd")).toBe("a\tb\nc\rd");
  expect(escapeForXml("")).toBe("");
});
