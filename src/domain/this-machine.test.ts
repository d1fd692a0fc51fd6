import { expect, test } from "vitest";
import { isThisMachine } from "./this-machine.ts";

test.each([
  ["127.0.0.1", true],
  ["127.1.2.3", true],
  ["localhost", true],
  ["LOCALHOST", true],
  ["::1", true],
  ["[::1]", true],
  ["0.0.0.0", false],
  ["::", false],
  ["10.0.0.1", false],
  ["localhost.example", false],
  ["127.0.0.1.example", false],
  ["", false],
])("only this machine reaches %s: %s", (host, own) => {
  expect(isThisMachine(host)).toBe(own);
});
