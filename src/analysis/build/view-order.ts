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

/** True for a view that is kept as a table, because several readers share it: its second line says so. */
export function isKept({ text }: View): boolean {
  return text.split("\n")[1]?.trim().startsWith("-- kept") === true;
}

/** Every word of a view's text that could be the name of a relation. */
export function namesReadBy(view: View): string[] {
  return [...new Set(withoutComments(view.text).match(/\b[a-z_][a-z0-9_]*\b/g) ?? [])];
}

function withoutComments(text: string): string {
  return text.replaceAll(/--.*$/gm, "").replaceAll(/'[^']*'/g, "''");
}
