/** What somebody typed, by the names of the fields: days as `31/12/2026`, as many texts as there were boxes ticked. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** The one text of a field; the first where there are several. */
export function textIn(typed: Typed, name: string): string {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/** The texts of a field. */
export function textsIn(typed: Typed, name: string): readonly string[] {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  return typeof value === "string" ? [value] : (value ?? []);
}
