/** Names that a form gives once for every box that is ticked. */
const ticked: ReadonlySet<string> = new Set(["peers"]);

/** The words of an address, each name once: what boxes were ticked with commas between, of anything else the first. */
export function queryOf(given: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, values]) => [
      name,
      ticked.has(name) ? values.filter((value) => value !== "").join(",") : (values[0] ?? ""),
    ]),
  );
}
