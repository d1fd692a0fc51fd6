/** A function or type as it is declared, and the docstring above it. */
export interface Declaration {
  readonly name: string;
  readonly kind: "function" | "type";
  /** Of a function the line that declares it, without its body; of a type all of it. */
  readonly code: string;
  /** Null where the declaration has none. */
  readonly comment: string | null;
}

/**
 * The exported functions, interfaces and types of a source file.
 * @throws Error if a declaration does not end: the file is not laid out as this reader expects
 */
export function declarationsIn(source: string): Declaration[] {
  return [...source.matchAll(/^export (function|interface|type) (\w+)/gm)].map(
    ({ 0: start, 1: kind, 2: name = "", index }) => {
      const code = source.slice(index, kind === "function" ? bodyOf(source, index) : endOf(source, index)).trimEnd();
      if (!isBalanced(code)) throw new Error(`cannot tell where ${start} ends: ${code}`);
      return {
        name,
        kind: kind === "function" ? "function" : "type",
        code: code.replace(/^export /, ""),
        comment: commentBefore(source.slice(0, index)),
      };
    },
  );
}

/** Where a function's body opens: the first brace at the end of a line after its parameters. */
function bodyOf(source: string, from: number): number {
  let depth = 0;
  let at = source.indexOf("(", from);
  do {
    const mark = source[at] ?? "";
    if ("([{".includes(mark)) depth++;
    if (")]}".includes(mark)) depth--;
    at++;
  } while (depth > 0 && at < source.length);
  const body = source.indexOf("{\n", at);
  return body < 0 ? source.length : body;
}

/** Where an interface or type ends: a line that starts with a closing brace, or the first line that ends in a semicolon. */
function endOf(source: string, from: number): number {
  const rest = source.slice(from);
  const end = /^[^\n]*\{\n[\s\S]*?^\};?$|^[\s\S]*?;$(?!\n {2,}[^\s|])/m.exec(rest);
  return end === null ? source.length : from + end.index + end[0].length;
}

function commentBefore(text: string): string | null {
  const start = text.lastIndexOf("/**");
  const comment = start < 0 ? "" : text.slice(start);
  return /^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n$/.test(comment) ? comment : null;
}

function isBalanced(code: string): boolean {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/"[^"\n]*"/g, "");
  return ["()", "[]", "{}"].every(([open = "", close = ""]) => bare.split(open).length === bare.split(close).length);
}
