import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { GoldenCase } from "./case.ts";
import { runTopic } from "./run-topic.ts";

/**
 * Runs golden files and says how each went.
 * @param files paths; a file's topic is its name before the first dot
 * @returns lines to print, and whether any case failed
 */
export function report(files: readonly string[]): { lines: string[]; failed: boolean } {
  const lines: string[] = [];
  let failed = false;
  for (const file of files) {
    const topic = basename(file).split(".", 1)[0] ?? "";
    const outcome = runTopic(topic, JSON.parse(readFileSync(file, "utf8")) as GoldenCase[]);
    if (outcome === undefined) {
      lines.push(`${topic}: not implemented`);
      continue;
    }
    lines.push(`${topic}: ${outcome.passed.length} passed, ${outcome.failed.length} failed`);
    for (const { name, why } of outcome.failed) {
      failed = true;
      lines.push(`  ${name}`, ...why.slice(0, 5).map((line) => `    ${line}`));
      if (why.length > 5) lines.push(`    and ${why.length - 5} more`);
    }
  }
  return { lines, failed };
}
