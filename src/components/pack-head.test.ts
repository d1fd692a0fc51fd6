import { expect, test } from "vitest";
import { packHead } from "./pack-head.ts";

test("one h1 names the paper and the organisation", () => {
  const markup = String(
    packHead({ product: "Research board report", organisation: "Ashvale (SYN-T001)", period: "April" }),
  );
  expect(markup.match(/<h1/g)).toHaveLength(1);
  expect(
    markup
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  ).toBe("Research board report: Ashvale (SYN-T001) April");
});
