import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
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

/** Folders of a data folder, which may itself lie among the inputs: what is kept there arrived before, or is no input. */
const keptByUs = new Set(["facts", "inputs", "records", "registers", "log"]);

/**
 * All files in the folders given, however deep, in the order of their shown paths. Hidden files are passed over.
 * Where two folders hold files of one name, each file is shown with the folder it was found in.
 * @throws Refusal where a path is not there
 */
export function gatherInputs(paths: readonly string[]): { files: InputPath[]; synthetic: boolean } {
  const found = new Map<string, readonly InputPath[]>();
  let synthetic = false;
  for (const path of new Set(paths.map((given) => resolve(given)))) {
    const files: InputPath[] = [];
    found.set(path, files);
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined)
      throw new Refusal("usage", `There is nothing at ${path}.`, "Check the path given with --in.");
    if (there.isFile()) {
      files.push({ path, shownPath: basename(path) });
      continue;
    }
    const walked = new Set<string>();
    const walk = (folder: string, shown: string): void => {
      const real = realpathSync(folder);
      if (walked.has(real)) return;
      walked.add(real);
      const ours = existsSync(join(folder, "facts", "current.json"));
      for (const entry of readdirSync(folder)) {
        if (entry.startsWith(".") || (ours && keptByUs.has(entry))) continue;
        const inner = join(folder, entry);
        const shownPath = shown === "" ? entry : `${shown}/${entry}`;
        if (entry === syntheticMarker) synthetic = true;
        const what = statSync(inner, { throwIfNoEntry: false });
        if (what?.isDirectory()) walk(inner, shownPath);
        else if (what?.isFile() && !silent.has(entry)) files.push({ path: inner, shownPath });
      }
    };
    walk(path, "");
  }
  const files = apart(found);
  files.sort((a, b) => (a.shownPath < b.shownPath ? -1 : a.shownPath > b.shownPath ? 1 : a.path < b.path ? -1 : 1));
  return { files, synthetic };
}

/** Shown paths that no two files share. */
function apart(found: ReadonlyMap<string, readonly InputPath[]>): InputPath[] {
  const all = [...found.values()].flat();
  if (new Set(all.map(({ shownPath }) => shownPath)).size === all.length) return all;
  const folders = [...found.keys()];
  const names = folders.map((folder) => basename(folder));
  return folders.flatMap((folder, i) => {
    const name = names[i] ?? "";
    const shown =
      names.indexOf(name) === i ? name : `${name} (${names.slice(0, i + 1).filter((each) => each === name).length})`;
    return (found.get(folder) ?? []).map(({ path, shownPath }) => ({
      path,
      shownPath: path === folder ? shown : `${shown}/${shownPath}`,
    }));
  });
}
