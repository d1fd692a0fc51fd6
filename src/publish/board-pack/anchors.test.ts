import { expect, test } from "vitest";
import { anchorsOf } from "./anchors.ts";
import { richReport } from "./try-report.ts";

test("gives every row an id of its own that a page can use, whatever the indicator is called", () => {
  const report = richReport();
  const [part] = report.parts;
  const [row] = part?.rows ?? [];
  if (part === undefined || row === undefined) throw new RangeError("no row");
  const odd = { ...row, indicator: { ...row.indicator, id: 'a "b" <c>' } };
  const twice = { ...part, rows: [row, { ...row }, { ...row }, odd] };
  const anchors = anchorsOf({ ...report, parts: [twice] });
  const ids = twice.rows.map(anchors.of);
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.-]*$/);
  expect(anchors.first("B03")).toBe("indicator-B03");
  expect(anchors.first("nowhere")).toBeNull();
});
