import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { trustType } from "./trust-type.ts";

test("takes a trust's category, and none where none is given", async () => {
  const { recognised, taken } = await trySource(
    trustType,
    "types.csv",
    '"trust_code","primary_category"\n"RX1","Acute hospital - NHS non-specialist"\n"RX2",\n',
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { code: "RX1", category: "Acute hospital - NHS non-specialist" },
    { code: "RX2", category: null },
  ]);
});
