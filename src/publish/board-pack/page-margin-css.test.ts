import { expect, test } from "vitest";
import { cssText, pageMarginCss } from "./page-margin-css.ts";
import { emptyReport } from "./try-report.ts";

test("prints whose report it is, the build and the page, and that data are made up where they are", () => {
  const css = pageMarginCss(emptyReport());
  expect(css).toContain("SYN\\2d T001");
  expect(css).toContain("counter(page)");
  expect(css).toContain("Synthetic data");
  expect(pageMarginCss(emptyReport({ synthetic: false }))).not.toContain("Synthetic");
});

test("nothing in a name can end the text or the stylesheet it stands in", () => {
  expect(cssText('"}</style>\n\\')).toBe('"\\22 \\7d \\3c \\2f style\\3e \\a \\5c "');
  expect(cssText("Ysbyty Gwynedd, ŵ 🏥")).toMatch(/^"[A-Za-z0-9 \\]*"$/);
  expect(cssText("")).toBe('""');
});
