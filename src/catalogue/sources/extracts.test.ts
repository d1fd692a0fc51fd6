import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { extracts } from "./extracts.ts";

test("takes the day on which each file was received", async () => {
  const { taken, refused } = await trySource(
    extracts,
    "extracts.csv",
    "file,received_on\nsetup-2026-04.csv,2026-05-02\nsetup-2026-05.csv,soon\n",
  );
  expect(taken).toMatchObject([{ file: "setup-2026-04.csv", arrived_on: "2026-05-02" }]);
  expect(refused).toMatchObject([{ line: 3, column: "arrived_on", found: "soon" }]);
});
