import { type BesideR, rowsBesideR, rowsFor } from "./beside-r.ts";
import { type Declaration, declarationsIn } from "./declarations.ts";
import { type Docstring, readDocstring } from "./docstring.ts";
import { exportedBy } from "./exported.ts";

/** The texts the reference is made of. */
export interface PackageText {
  readonly index: string;
  readonly readme: string;
  /** every source file that is not a test */
  readonly sources: readonly string[];
}

/** A function that the package exports, with what its docstring says; null if it has none. */
export interface DocumentedFunction {
  readonly name: string;
  readonly signature: string;
  /** The package's types that the signature names. */
  readonly types: readonly Declaration[];
  readonly docstring: Docstring | null;
  readonly besideR: readonly BesideR[];
}

/** @throws Error if a name of the index is declared nowhere */
export function documentedFunctions({ index, readme, sources }: PackageText): DocumentedFunction[] {
  const rows = rowsBesideR(readme);
  const types = find(exportedBy(index).types, "type", sources);
  return find(exportedBy(index).functions, "function", sources).map(({ name, code, comment }) => ({
    name,
    signature: code,
    types: types.filter((type) => new RegExp(`\\b${type.name}\\b`).test(code)),
    docstring: comment === null ? null : readDocstring(comment),
    besideR: rowsFor(name, rows),
  }));
}

/** The reference in Markdown: every function, then every type. */
export function referenceText(texts: PackageText): string {
  const functions = documentedFunctions(texts);
  const types = find(exportedBy(texts.index).types, "type", texts.sources);
  const lines = [
    "# Reference of @openward/stats",
    "",
    "Made by `npm run docs -w stats` from the docstrings in `src/` and the table in the README. Do not edit.",
    "Every example is run, and every result checked, by the package's tests.",
    "",
    ...functions.map(({ name, docstring }) => `- [${name}](#${name.toLowerCase()}): ${docstring?.paragraphs[0] ?? ""}`),
    "",
    ...functions.flatMap((one) => functionLines(one, functions)),
    "## Types",
    "",
    ...types.flatMap(({ name, code, comment }) => {
      const said = comment === null ? [] : [...readDocstring(comment).paragraphs, ""];
      return [`### type ${name}`, "", ...said, "```ts", code, "```", ""];
    }),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function functionLines(
  { name, signature, types, docstring, besideR }: DocumentedFunction,
  functions: readonly DocumentedFunction[],
): string[] {
  if (docstring === null) return [`## ${name}`, "", "```ts", signature, "```", ""];
  const { paragraphs, formula, params, returns, throws, see, example } = docstring;
  const code = example.join("\n");
  const called = functions.filter((one) => new RegExp(`\\b${one.name}\\(`).test(code)).map((one) => one.name);
  const links = types.map((one) => `[${one.name}](#type-${one.name.toLowerCase()})`);
  return [
    `## ${name}`,
    "",
    ...paragraphs.flatMap((paragraph) => [paragraph, ""]),
    ...(formula === null ? [] : [`Formula: \`${formula}\``, ""]),
    "```ts",
    signature,
    "```",
    "",
    ...params.map((param) => `- \`${param.name}\`: ${param.means}`),
    ...(returns === null ? [] : [`- Returns ${returns}`]),
    ...throws.map((one) => `- Throws ${one}`),
    ...see.map((one) => `- Source: ${one}`),
    ...(links.length === 0 ? [] : [`- Types: ${links.join(", ")}`]),
    "",
    "```ts",
    `import { ${called.join(", ")} } from "@openward/stats";`,
    "",
    code,
    "```",
    "",
    ...besideR.flatMap(({ agreesWith, differs }) => [
      `Agrees with: ${agreesWith}.`,
      "",
      ...(differs === "" ? [] : [`Where we differ: ${differs}.`, ""]),
    ]),
  ];
}

function find(names: readonly string[], kind: Declaration["kind"], sources: readonly string[]): Declaration[] {
  const declared = new Map(
    sources
      .flatMap(declarationsIn)
      .filter((one) => one.kind === kind)
      .map((one) => [one.name, one]),
  );
  return [...names].sort().map((name) => {
    const found = declared.get(name);
    if (found === undefined) throw new Error(`the index exports ${name}, which no file of src declares as a ${kind}`);
    return found;
  });
}
