import { expect, test } from "vitest";
import { queryOf } from "./query-of.ts";

test("boxes that were ticked are joined, of anything else the first word counts", () => {
  expect(queryOf({ peers: ["", "RR8", "RM3"], period: ["2026-27H1", "2025-26H1"], q: [] })).toEqual({
    peers: "RR8,RM3",
    period: "2026-27H1",
    q: "",
  });
});
