import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { checkVectors } from "./proof-vectors.ts";

// npm run merkle:vectors -- DIR
const [folder] = process.argv.slice(2);
// npm changes to the folder of the project; the path was typed in another.
const path = folder === undefined ? undefined : resolve(process.env.INIT_CWD ?? ".", folder);
if (path === undefined || !existsSync(path) || !statSync(path).isDirectory()) {
  console.error(path === undefined ? "Name the folder: npm run merkle:vectors -- DIR" : `There is no folder ${path}.`);
  process.exitCode = 2;
} else {
  const { passed, failed, skipped } = checkVectors(path);
  for (const line of skipped) console.log(`skipped ${line}`);
  for (const line of failed) console.log(`failed ${line}`);
  console.log(`${passed} passed, ${failed.length} failed`);
  if (passed + failed.length === 0) console.error("No proof was found: nothing was checked.");
  process.exitCode = failed.length > 0 ? 1 : passed === 0 ? 2 : 0;
}
