/** What the index exports, by name. */
export interface Exported {
  readonly functions: readonly string[];
  readonly types: readonly string[];
}

/** Reads the names that an index of nothing but `export { ... } from` lines exports. */
export function exportedBy(index: string): Exported {
  const functions: string[] = [];
  const types: string[] = [];
  for (const [, allTypes, list = ""] of index.matchAll(/^export (type )?\{([^}]*)\} from/gm)) {
    for (const item of list.split(",").map((word) => word.trim())) {
      if (item === "") continue;
      const name = item.replace(/^type /, "");
      (allTypes === undefined && name === item ? functions : types).push(name);
    }
  }
  return { functions, types };
}
