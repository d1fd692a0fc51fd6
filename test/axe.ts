/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const text = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface Axe {
  run(
    where: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/**
 * What axe finds against WCAG 2.2 AA in a page as it stands: a rule, how often, and where first.
 * @param of "colours" for a page that was looked at whole in other colours: nothing else of it can differ
 */
export async function violationsOf(page: Page, of: "everything" | "colours" = "everything"): Promise<string[]> {
  await page.evaluate(text);
  const runOnly = of === "colours" ? { type: "rule", values: ["color-contrast"] } : { type: "tag", values: levels };
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // Of what passes only a first example is described, which takes a third off the time.
    const found = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
    return found.violations.map(
      ({ id, nodes }) => `${id} x${nodes.length}: ${nodes[0]?.failureSummary} ${nodes[0]?.html.slice(0, 200)}`,
    );
  }, runOnly);
}

/** Opens every disclosure of a page. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const disclosure of document.querySelectorAll("details")) disclosure.open = true;
  });
}
