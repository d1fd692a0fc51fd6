import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, with a slash at its end. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/** A TypeScript file of the project. */
export interface SourceFile {
  /** From the project's folder, forward slashes: `src/cli/run.ts`. */
  readonly path: string;
  readonly text: string;
  /** Without comments, so that a law is not broken by a word in one. */
  readonly code: string;
}

/** Every TypeScript file below a folder that is not a test. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !/(^|\/)(dist|node_modules)\//.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(projectFolder, path), "utf8");
      return { path, text, code: withoutComments(text) };
    });
}

/** What a file imports or re-exports, types included, as it is written. */
export function importsOf({ code }: SourceFile): string[] {
  const written = [
    ...code.matchAll(/^\s*(?:import|export)\b[^;"']*?\bfrom\s*["']([^"']+)["']/gm),
    ...code.matchAll(/^\s*import\s*["']([^"']+)["']/gm),
    ...code.matchAll(/\bimport\s*\(\s*["']([^"']+)["']\s*[,)]/g),
  ];
  return written.map((match) => match[1] ?? "");
}

/** The room a path belongs to: the folder below src, `main.ts` itself, or null outside src. */
export function roomOf(path: string): string | null {
  return /^src\/([^/]+)/.exec(path)?.[1] ?? null;
}

function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|(?<![:\w])\/\/[^\n]*/g,
    (_, kept) => kept ?? "",
  );
}
