import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Refusal } from "../domain/refusal.ts";

/** A file to be read, and the path a user knows it by (relative to the folder given, forward slashes). */
export interface InputPath {
  readonly path: string;
  readonly shownPath: string;
}

/** The file that marks a folder as synthetic. */
export const syntheticMarker = "SYNTHETIC-DATA.json";

/** Files that belong to a synthetic folder and say nothing to a build: the marker and what was planted. */
const silent = new Set([syntheticMarker, "truth.json"]);

/**
 * All files in the folders given, however deep, in the order of their shown paths. Hidden files are passed over.
 * @throws Refusal where a path is not there
 */
export function gatherInputs(paths: readonly string[]): { files: InputPath[]; synthetic: boolean } {
  const files: InputPath[] = [];
  let synthetic = false;
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined)
      throw new Refusal("usage", `There is nothing at ${path}.`, "Check the path given with --in.");
    if (found.isFile()) {
      files.push({ path, shownPath: basename(path) });
      continue;
    }
    const walk = (folder: string, shown: string): void => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.name.startsWith(".")) continue;
        const inner = join(folder, entry.name);
        const shownPath = shown === "" ? entry.name : `${shown}/${entry.name}`;
        if (entry.name === syntheticMarker) synthetic = true;
        if (statSync(inner, { throwIfNoEntry: false })?.isDirectory()) walk(inner, shownPath);
        else if (!silent.has(entry.name)) files.push({ path: inner, shownPath });
      }
    };
    walk(path, "");
  }
  files.sort((a, b) => (a.shownPath < b.shownPath ? -1 : a.shownPath > b.shownPath ? 1 : a.path < b.path ? -1 : 1));
  return { files, synthetic };
}
