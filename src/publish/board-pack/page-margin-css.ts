import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { SYNTHETIC_NOTICE } from "../../components/page-frame.ts";

/** What stands in the margin of every printed page: whose report, for when, which build, the page, and that it is made up. */
export function pageMarginCss({ organisation, period, buildId, synthetic }: BoardReport): string {
  const whose = cssText(`${organisation.code} · ${period.label} · build ${buildId}`);
  const notice = synthetic
    ? `@top-center{content:${cssText(SYNTHETIC_NOTICE)};font:bold 9pt Arial,sans-serif;color:#000}`
    : "";
  const margins = `${notice}@bottom-left{content:${whose};font:8pt Arial,sans-serif;color:#000}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt Arial,sans-serif;color:#000}`;
  return `@page{${margins}}@page synthetic{${margins}}`;
}

/** Text as CSS has it: all but plain letters, figures and spaces written as code points, so that nothing in it can end it. */
export function cssText(text: string): string {
  const safe = Array.from(text, (character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 32).toString(16)} `,
  );
  return `"${safe.join("")}"`;
}
