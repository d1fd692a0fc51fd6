declare const sqlText: unique symbol;
/** SQL text as written in the project: never made from what a person typed. */
export type Sql = string & { readonly [sqlText]: true };

/**
 * Marks a text as SQL. Other SQL texts may be put into it; values may not, they are bound.
 * @returns the text without its common indentation
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly Sql[]): Sql {
  const text = strings.reduce((whole, piece, i) => whole + (i > 0 ? (parts[i - 1] ?? "") : "") + piece, "");
  return dedent(text) as Sql;
}

/** An identifier in double quotes, safe to put into SQL. */
export function name(identifier: string): Sql {
  return `"${identifier.replaceAll('"', '""')}"` as Sql;
}

/** A text literal in single quotes, for the few places where SQL takes no bound value (file paths, view bodies). */
export function literal(text: string): Sql {
  return `'${text.replaceAll("'", "''")}'` as Sql;
}

/** SQL pieces joined by a separator. */
export function join(parts: readonly Sql[], separator = ",\n"): Sql {
  return parts.join(separator) as Sql;
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents, 200);
  return lines.map((line) => line.slice(least)).join("\n");
}
