import { expect, test } from "vitest";
import { foldCode, foldWords } from "./fold-words.ts";

test.each([
  ["The Queen Elizabeth Hospital, King's Lynn, NHS FT", "the queen elizabeth hospital kings lynn nhs foundation trust"],
  ["ST. MARY’S", "saint marys"],
  ["Brighton & Sussex Univ Hosps", "brighton and sussex university hospitals"],
  ["Stoke-on-Trent", "stoke on trent"],
  ["Ysbyty Glân Clwyd", "ysbyty glan clwyd"],
  ["ＮＨＳ　Ｔｒｕｓｔ", "nhs trust"],
  ["NHS West Yorkshire ICB", "nhs west yorkshire integrated care board"],
  ["__proto__ constructor", "proto constructor"],
  ["🏥 %", ""],
])("%s", (text, folded) => {
  expect(foldWords(text).join(" ")).toBe(folded);
});

test("a code is its letters and digits", () => {
  expect(foldCode(" SYN-T001 ")).toBe("synt001");
  expect(foldCode("LS9 7TF")).toBe("ls97tf");
});
