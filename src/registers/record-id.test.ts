import { expect, test } from "vitest";
import { isRecordId, recordIdOf } from "./record-id.ts";

test("the same words give the same number of a record, others another, and each is a UUID", () => {
  expect(recordIdOf("a", "b")).toBe(recordIdOf("a", "b"));
  expect(recordIdOf("a", "b")).not.toBe(recordIdOf("ab"));
  for (let i = 0; i < 50; i++) {
    const id = recordIdOf("try", String(i));
    expect(isRecordId(id)).toBe(true);
    expect(id).toMatch(/^.{14}8.{4}[89ab]/);
  }
  expect(isRecordId("x' or 1=1")).toBe(false);
});
