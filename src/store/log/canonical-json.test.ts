import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalBytes, canonicalJson } from "./canonical-json.ts";

const pairs = new URL("../../../../shared/corpora/json-canonicalization/testdata/", import.meta.url);
const absent = existsSync(pairs) ? "" : " (skipped: ../shared/corpora/json-canonicalization is not here)";

test.skipIf(absent !== "")(`every published pair gives exactly the published bytes${absent}`, () => {
  const names = readdirSync(new URL("input/", pairs));
  expect(names.length).toBeGreaterThanOrEqual(6);
  for (const name of names) {
    const value: unknown = JSON.parse(readFileSync(new URL(`input/${name}`, pairs), "utf8"));
    expect(canonicalBytes(value), name).toEqual(readFileSync(new URL(`output/${name}`, pairs)));
  }
});

describe("our own few", () => {
  test.each([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    [{ "€": 1, "\r": 2, "1": 3, "😀": 4, ﬁ: 5 }, '{"\\r":2,"1":3,"€":1,"😀":4,"ﬁ":5}'],
    [[-0, 1e21, 1e-7, 0.1 + 0.2, 333333333.3333333, 5e-324, 2 ** 53], null],
    ['\u0000\u001f\u007f\u2028"\\/é', '"\\u0000\\u001f\u007f\u2028\\"\\\\/é"'],
    [{}, "{}"],
    [Object.create(null), "{}"],
    [JSON.parse('{"__proto__":{"x":1}}'), '{"__proto__":{"x":1}}'],
  ])("%j", (value, text) => {
    expect(canonicalJson(value)).toBe(
      text ?? "[0,1e+21,1e-7,0.30000000000000004,333333333.3333333,5e-324,9007199254740992]",
    );
  });
});

test.each([
  ["NaN", Number.NaN],
  ["Infinity", Number.NEGATIVE_INFINITY],
  ["half a character", { a: "\ud800" }],
  ["half a character in a key", { "\udc00": 1 }],
  ["undefined", { a: undefined }],
  ["a hole in a list", Object.assign(new Array(3), { 0: 1, 2: 2 })],
  ["a date", { at: new Date(0) }],
  ["a map", new Map()],
  ["a big integer", 1n],
  ["a function", () => 1],
  ["a symbol as a key", { [Symbol("a")]: 1 }],
  ["a getter", Object.defineProperty({}, "a", { get: () => 1, enumerable: true })],
  ["a hidden property", Object.defineProperty({}, "a", { value: 1 })],
])("refuses %s rather than leave it out", (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test("says where in a form the trouble stands", () => {
  expect(() => canonicalJson({ benefits: [{ pence: Number.NaN }] })).toThrow("NaN at /benefits/0/pence");
});

test("refuses what is nested without end, itself within itself included, and does not fall over", () => {
  let deep: unknown = 1;
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(() => canonicalJson(deep)).toThrow(RangeError);
  const own: Record<string, unknown> = {};
  own.own = own;
  expect(() => canonicalJson(own)).toThrow(RangeError);
});

test("read again and written again gives the same text, whatever order the keys came in", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(turned(value))).toBe(text);
      // -0 has no canonical text of its own: it is written 0.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}
