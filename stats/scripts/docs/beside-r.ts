/** A row of the README's table: what a function agrees with, and where it differs and why. */
export interface BesideR {
  /** Names as the row gives them; a star stands for any letters. */
  readonly names: readonly string[];
  readonly agreesWith: string;
  readonly differs: string;
}

/** The rows of the table under "What agrees with what" of the README. */
export function rowsBesideR(readme: string): BesideR[] {
  const section = /^## What agrees with what[^\n]*\n([\s\S]*?)(?=^## )/m.exec(readme)?.[1] ?? "";
  return [...section.matchAll(/^\| (`.*?) \| (.*?) \|(?: (.*?))? \|$/gm)].map(
    ([, names = "", agreesWith = "", differs = ""]) => ({
      names: [...names.matchAll(/`([\w*]+)`/g)].map(([, name = ""]) => name),
      agreesWith: agreesWith.trim(),
      differs: differs.trim(),
    }),
  );
}

/** The rows that speak of a function. */
export function rowsFor(name: string, rows: readonly BesideR[]): BesideR[] {
  return rows.filter(({ names }) =>
    names.some((pattern) => new RegExp(`^${pattern.replaceAll("*", "\\w+")}$`).test(name)),
  );
}
