import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { GoldenCase } from "./golden/case.ts";
import { runTopic } from "./golden/run-topic.ts";

// npm run golden -w stats -- FILE...: checks this package against files of numbers made by another program.
const files = process.argv.slice(2);
if (files.length === 0) console.log("Give one or more golden files: npm run golden -w stats -- FILE...");

for (const file of files) {
  const topic = basename(file).split(".", 1)[0] ?? "";
  const outcome = runTopic(topic, JSON.parse(readFileSync(file, "utf8")) as GoldenCase[]);
  if (outcome === undefined) {
    console.log(`${topic}: not implemented`);
    continue;
  }
  console.log(`${topic}: ${outcome.passed.length} passed, ${outcome.failed.length} failed`);
  for (const { name, why } of outcome.failed) {
    console.log(`  ${name}`);
    for (const line of why.slice(0, 5)) console.log(`    ${line}`);
    if (why.length > 5) console.log(`    and ${why.length - 5} more`);
  }
  if (outcome.failed.length > 0) process.exitCode = 1;
}
