/** What a docstring says, taken apart. */
export interface Docstring {
  /** Paragraphs before the first tag. */
  readonly paragraphs: readonly string[];
  /** The part of the first paragraphs that starts with "Formula:", without that word and the full stop. */
  readonly formula: string | null;
  readonly params: readonly { readonly name: string; readonly means: string }[];
  readonly returns: string | null;
  readonly throws: readonly string[];
  readonly see: readonly string[];
  /** Lines of code as they stand, results in comments; none if there is no example. */
  readonly example: readonly string[];
}

/** @param comment a docstring from its opening to its closing mark */
export function readDocstring(comment: string): Docstring {
  const lines = comment
    .replace(/^\s*\/\*\*/, "")
    .replace(/\*\/\s*$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
  const sections: { tag: string; lines: string[] }[] = [{ tag: "", lines: [] }];
  for (const line of lines) {
    const tag = /^@(\w+) ?(.*)$/.exec(line);
    if (tag === null) sections.at(-1)?.lines.push(line);
    else sections.push({ tag: tag[1] ?? "", lines: [tag[2] ?? ""] });
  }
  const textsOf = (wanted: string) => sections.filter(({ tag }) => tag === wanted).map(({ lines }) => joined(lines));
  const paragraphs = (sections[0]?.lines ?? [])
    .join("\n")
    .split(/\n\s*\n|\n(?=Formula:)/)
    .map((paragraph) => joined(paragraph.split("\n")))
    .filter((paragraph) => paragraph !== "");
  return {
    paragraphs: paragraphs.filter((paragraph) => !paragraph.startsWith("Formula:")),
    formula: paragraphs.find((paragraph) => paragraph.startsWith("Formula:"))?.replace(/^Formula: |\.$/g, "") ?? null,
    params: textsOf("param").map((text) => {
      const space = text.indexOf(" ");
      return { name: space < 0 ? text : text.slice(0, space), means: space < 0 ? "" : text.slice(space + 1) };
    }),
    returns: textsOf("returns")[0] ?? null,
    throws: textsOf("throws"),
    see: textsOf("see"),
    example: (sections.find(({ tag }) => tag === "example")?.lines ?? []).filter((line) => line !== ""),
  };
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join(" ")
    .trim();
}
