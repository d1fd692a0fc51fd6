import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { successions } from "./successions.ts";

const head = "predecessor,successor,date,kind,weight,weight_basis\n";

test("takes a whole, a part with its weight, and kinds in any case", async () => {
  const { taken } = await trySource(
    successions,
    "successions.csv",
    `${head}SYN-T901,SYN-T910,2026-04-01,Full,,\nSYN-T901,SYN-T903,2025-10-01,transfer,0.15,WTE\n`,
  );
  expect(taken).toMatchObject([
    { kind: "full", weight: null },
    { kind: "transfer", weight: 0.15, weight_basis: "WTE" },
  ]);
});

test("refuses a weight over 1, a kind nobody knows, and an organisation that follows itself", async () => {
  const { taken, refused } = await trySource(
    successions,
    "successions.csv",
    `${head}SYN-A,SYN-B,2026-04-01,partial,15,\nSYN-A,SYN-B,2026-04-01,merger,,\nSYN-A,SYN-A,2026-04-01,full,,\nSYN-A,SYN-C,2026-04-01,partial,1,\n`,
  );
  expect(taken).toMatchObject([{ successor: "SYN-C", weight: 1 }]);
  expect(refused).toMatchObject([
    { line: 2, column: "weight", found: "15", expected: "a share between 0 and 1" },
    { line: 3, column: "kind", found: "merger", expected: "one of full, split, partial, transfer" },
    { line: 4, column: "successor", found: "SYN-A" },
  ]);
});
