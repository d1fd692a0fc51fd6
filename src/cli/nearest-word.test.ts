import { expect, test } from "vitest";
import { nearestWord } from "./nearest-word.ts";

const commands = ["start", "demo", "check", "build", "board-pack", "values", "explain", "serve", "indicators"];

test.each([
  ["biuld", "build"],
  ["boardpack", "board-pack"],
  ["board", "board-pack"],
  ["value", "values"],
  ["EXPLIAN", "explain"],
  ["sevre", "serve"],
])("takes %s for %s", (typed, meant) => {
  expect(nearestWord(typed, commands)).toBe(meant);
});

test.each(["", "x", "publish", "=cmd()", "a".repeat(1e6)])("guesses nothing for %.20s", (typed) => {
  expect(nearestWord(typed, commands)).toBeNull();
});
