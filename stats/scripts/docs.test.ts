import { describe, expect, test } from "vitest";
import * as stats from "../index.ts";
import { rowsBesideR } from "./docs/beside-r.ts";
import { declarationsIn } from "./docs/declarations.ts";
import { readDocstring } from "./docs/docstring.ts";
import { exportedBy } from "./docs/exported.ts";
import { packageText } from "./docs/package-text.ts";
import { documentedFunctions, referenceText } from "./docs/reference-text.ts";
import { runExample } from "./docs/run-example.ts";

const texts = packageText(new URL("../", import.meta.url));
const functions = documentedFunctions(texts);

test("every exported function is documented, and nothing else", () => {
  expect(functions.map(({ name }) => name)).toEqual(Object.keys(stats).sort());
});

describe.each(functions)("$name", ({ name, signature, types, docstring, besideR }) => {
  test("says what it does and shows an example of itself", () => {
    expect(docstring?.paragraphs[0]).toMatch(/^[A-Z].*\.$/);
    expect(docstring?.example.join("\n")).toContain(`${name}(`);
  });

  test("tells of parameters that it has", () => {
    // A docstring may speak of what is inside an object by the name of the part.
    const known = [signature, ...types.map(({ code }) => code)].join("\n");
    for (const param of docstring?.params ?? []) {
      expect(known).toMatch(new RegExp(`\\b${param.name}\\b`));
      expect(param.means).not.toBe("");
    }
  });

  test("gives the results that its example shows", () => {
    const results = runExample(docstring?.example ?? [], stats);
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  test("has a row in the README's table of what agrees with what", () => {
    expect(besideR.length).toBeGreaterThan(0);
  });
});

test("the README's table names only functions that there are", () => {
  const named = rowsBesideR(texts.readme).flatMap(({ names }) => names.filter((name) => !name.includes("*")));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !(name in stats))).toEqual([]);
});

test("the reference has every function and every type", () => {
  const text = referenceText(texts);
  for (const { name } of functions) expect(text).toContain(`\n## ${name}\n`);
  for (const name of exportedBy(texts.index).types) expect(text).toContain(`\n### type ${name}\n`);
  expect(text).not.toMatch(/undefined|\[object/);
});

test("every type that the reference names is told of in it, or is the language's own", () => {
  const ofTheLanguage = ["ArrayLike", "Float64Array", "Infinity", "Omit", "Pick", "Uint32Array", "Uint8Array"];
  // Stands for a type in Funnel<Unit>.
  const placeholders = ["Unit"];
  const blocks = [...referenceText(texts).matchAll(/```ts\n((?:function|interface|type) [\s\S]*?)```/g)];
  const named = blocks
    .map(([, code = ""]) => code.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"/g, ""))
    .flatMap((code) => code.match(/\b[A-Z]\w*(?=[^\w(])/g) ?? []);
  const known = new Set([...exportedBy(texts.index).types, ...ofTheLanguage, ...placeholders]);
  expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
});

describe("an example", () => {
  const shows = (line: string, value: unknown) => runExample([line], { value }).map(({ agrees }) => agrees);

  test.each([
    ["value; // 0.39", 0.3935, true],
    ["value; // 0.3934", 0.3935, false],
    ["value; // 0.3940", 0.3935, false],
    ["value; // 7.62e-24", 7.6199e-24, true],
    ["value; // 7.63e-24", 7.6199e-24, false],
    ["value; // 8", 8.2, false],
    ["value; // -Infinity", -Infinity, true],
    ["value; // null", 0, false],
    ["value; // [1, 2.5]", Float64Array.of(1, 2.5), true],
    ["value; // [1, 2.5]", [1, 2.5, 3], false],
    ['value; // { at: 1.0, of: "2 or 3" }', { at: 1.04, of: "2 or 3" }, true],
    ['value; // { at: 1.0, of: "2 or 3" }', { at: 1.04, of: "2 or 4" }, false],
    ["value; // { at: 1 }", { at: 1, more: 2 }, false],
  ])("%s, of %s: %s", (line, value, agrees) => {
    expect(shows(line, value)).toEqual([agrees]);
  });

  test("may show its result on a line of its own", () => {
    expect(runExample(["const twice = 2 * value;", "twice;", "// 6"], { value: 3 })).toMatchObject([
      { code: "twice", shown: "6", got: 6, agrees: true },
    ]);
  });
});

describe("a docstring", () => {
  test("is taken apart", () => {
    const docstring = readDocstring(
      "/**\n * What it\n * does.\n * Formula: a +\n * b.\n *\n * More.\n * @param a one\n *   of two\n * @throws RangeError never\n * @example\n * f({\n *   a: 1,\n * }); // 2\n */\n",
    );
    expect(docstring).toEqual({
      paragraphs: ["What it does.", "More."],
      formula: "a + b",
      params: [{ name: "a", means: "one of two" }],
      returns: null,
      throws: ["RangeError never"],
      see: [],
      example: ["f({", "  a: 1,", "}); // 2"],
    });
  });

  test("belongs only to what it stands right above", () => {
    const [of, without] = declarationsIn(
      '/** Yes. */\nexport type A = "a" | "b";\n\nexport function f(\n  { a }: { readonly a: A },\n  g = (x: number) => x,\n): { b: A } {\n  return { b: a };\n}\n',
    );
    expect(of).toEqual({ name: "A", kind: "type", code: 'type A = "a" | "b";', comment: "/** Yes. */\n" });
    expect(without).toMatchObject({ name: "f", comment: null });
    expect(without?.code).toMatch(/^function f\([\s\S]*\): \{ b: A \}$/);
  });
});
