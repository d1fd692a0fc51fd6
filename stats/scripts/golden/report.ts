import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { GoldenCase } from "./case.ts";
import { runTopic } from "./run-topic.ts";

/**
 * Runs golden files and says how each went.
 * @param files paths; a file's topic is its name before the first dot
 * @returns lines to print, the last one with the totals, and whether any case failed or any topic is unknown
 */
export function report(files: readonly string[]): { lines: string[]; failed: boolean } {
  const lines: string[] = [];
  let unknown = 0;
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const topic = basename(file).split(".", 1)[0] ?? "";
    const outcome = runTopic(topic, JSON.parse(readFileSync(file, "utf8")) as GoldenCase[]);
    if (outcome === undefined) {
      lines.push(`${topic}: unknown topic`);
      unknown++;
      continue;
    }
    lines.push(`${topic}: ${outcome.passed.length} passed, ${outcome.failed.length} failed`);
    passed += outcome.passed.length;
    failed += outcome.failed.length;
    for (const { name, why } of outcome.failed) {
      lines.push(`  ${name}`, ...why.slice(0, 5).map((line) => `    ${line}`));
      if (why.length > 5) lines.push(`    and ${why.length - 5} more`);
    }
  }
  lines.push(`${passed} passed, ${failed} failed`);
  return { lines, failed: failed + unknown > 0 };
}
