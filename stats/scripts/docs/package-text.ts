import { readdirSync, readFileSync } from "node:fs";
import type { PackageText } from "./reference-text.ts";

/** Reads what the reference is made of from the folder of the package. */
export function packageText(folder: URL): PackageText {
  const read = (path: string) => readFileSync(new URL(path, folder), "utf8");
  const sources = readdirSync(new URL("src/", folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => read(`src/${path.replaceAll("\\", "/")}`));
  return { index: read("index.ts"), readme: read("README.md"), sources };
}
