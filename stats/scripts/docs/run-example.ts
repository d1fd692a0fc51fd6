/** A result that an example shows, and what came out instead of it. */
export interface ShownResult {
  readonly code: string;
  readonly shown: string;
  readonly got: unknown;
  /** Whether what came out is what is shown, to the digits shown. */
  readonly agrees: boolean;
}

/**
 * Runs an example. A result is shown in a comment at the end of the line that gives it, or on a line of its own below.
 * @param lines JavaScript, a statement a line or over several
 * @param given what the example may call, by name
 */
export function runExample(lines: readonly string[], given: Readonly<Record<string, unknown>>): ShownResult[] {
  const wanted: { code: string; shown: string }[] = [];
  const program = lines
    .join("\n")
    .replace(/;\n\/\/ /g, "; // ")
    .split("\n")
    .map((line) => {
      const parts = /^(.*); \/\/ (.*)$/.exec(line);
      if (parts === null) return line;
      wanted.push({ code: parts[1] ?? "", shown: parts[2] ?? "" });
      return `$got.push(${parts[1]});`;
    });
  const got: unknown[] = [];
  new Function("$got", ...Object.keys(given), program.join("\n"))(got, ...Object.values(given));
  return wanted.map(({ code, shown }, i) => ({ code, shown, got: got[i], agrees: agrees(literal(shown), got[i]) }));
}

/** Marks a number as it is written, which says to how many digits it is meant. */
const digits = Symbol("digits");

function literal(shown: string): unknown {
  const number = /"(?:[^"\\]|\\.)*"|(?<![\w$])-?(?:\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?|Infinity)(?![\w$])/g;
  const marked = shown.replace(number, (word) => (word.startsWith('"') ? word : `$(${JSON.stringify(word)})`));
  return new Function("$", `return (${marked})`)((text: string) => ({ [digits]: text }));
}

function agrees(wanted: unknown, got: unknown): boolean {
  const written = (wanted as { [digits]?: string } | null | undefined)?.[digits];
  if (written !== undefined) return typeof got === "number" && agreesAsWritten(written, got);
  if (Array.isArray(wanted)) {
    const list = Array.isArray(got) || ArrayBuffer.isView(got) ? [...(got as Iterable<unknown>)] : null;
    return list !== null && list.length === wanted.length && wanted.every((one, i) => agrees(one, list[i]));
  }
  if (typeof wanted === "object" && wanted !== null) {
    if (typeof got !== "object" || got === null || Object.keys(got).length !== Object.keys(wanted).length) return false;
    return Object.entries(wanted).every(([key, one]) => agrees(one, (got as Record<string, unknown>)[key]));
  }
  return Object.is(wanted, got);
}

/** Whether a number rounds to the one written; a whole number must be whole. */
function agreesAsWritten(text: string, got: number): boolean {
  const value = Number(text.replaceAll("_", ""));
  if (!Number.isFinite(value)) return got === value;
  const [, decimals, exponent = "0"] = /\.(\d+)(?:e([+-]?\d+))?$/.exec(text) ?? [];
  if (decimals === undefined) return Math.abs(got - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return Math.abs(got - value) <= 0.500001 * 10 ** (Number(exponent) - decimals.length);
}
