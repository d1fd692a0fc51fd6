import type { View } from "../../domain/units.ts";

/**
 * Views in an order in which each comes after those it reads.
 * @throws RangeError where views read each other in a circle
 */
export function inReadingOrder(views: readonly View[]): View[] {
  const names = new Map(views.map((view) => [view.name, view]));
  const done: View[] = [];
  const visit = (view: View, path: readonly string[]): void => {
    if (done.includes(view)) return;
    if (path.includes(view.name))
      throw new RangeError(`views read each other in a circle: ${[...path, view.name].join(" > ")}`);
    for (const word of namesReadBy(view)) {
      const read = names.get(word);
      if (read !== undefined && read !== view) visit(read, [...path, view.name]);
    }
    done.push(view);
  };
  for (const view of views) visit(view, []);
  return done;
}

/**
 * How a view lies in the facts, as its second line says: a query; a table, because several readers share it; or a table until
 * every indicator is counted and a query from then on, because what is left to ask of it is about one organisation.
 */
export type Storage = "query" | "table" | "table until counted";

export function storageOf({ text }: View): Storage {
  const said = text.split("\n")[1]?.trim();
  return said === "-- kept until counted" ? "table until counted" : said?.startsWith("-- kept") ? "table" : "query";
}

/** Every word of a view's text that could be the name of a relation. */
export function namesReadBy(view: View): string[] {
  return [...new Set(withoutComments(view.text).match(/\b[a-z_][a-z0-9_]*\b/g) ?? [])];
}

/** SQL without its comments and texts. */
export function withoutComments(text: string): string {
  return text.replaceAll(/--.*$/gm, "").replaceAll(/'[^']*'/g, "''");
}
