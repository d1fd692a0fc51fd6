import { report } from "./golden/report.ts";

// npm run golden -w stats -- FILE...: checks this package against files of numbers made by another program.
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Give one or more golden files: npm run golden -w stats -- FILE...");
  process.exitCode = 1;
}
const { lines, failed } = report(files);
for (const line of lines) console.log(line);
if (failed) process.exitCode = 1;
