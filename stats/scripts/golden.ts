import { resolve } from "node:path";
import { report } from "./golden/report.ts";

// npm run golden -w stats -- FILE...: checks this package against files of numbers made by another program.
// npm runs it in stats/, but a path is meant from where npm was called.
const files = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? ".", file));
if (files.length === 0) {
  console.error("Give one or more golden files: npm run golden -w stats -- FILE...");
  process.exitCode = 1;
}
const { lines, failed } = report(files);
for (const line of lines) console.log(line);
if (failed) process.exitCode = 1;
