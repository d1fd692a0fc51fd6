import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { targets } from "./targets.ts";

test("takes each target as recorded, so that the first stays beside the last", async () => {
  const { taken, refused } = await trySource(
    targets,
    "targets.csv",
    `study_key,site_org,recorded_on,target,target_end,reason
S1,SYN-T001,2025-04-01,40,2026-12-31,
S1,SYN-T001,2026-03-01,16,2026-12-31,sponsor amendment
S1,SYN-T001,2026-03-02,many,2026-12-31,
`,
  );
  expect(taken).toMatchObject([{ target: 40 }, { target: 16, reason: "sponsor amendment" }]);
  expect(refused).toMatchObject([{ line: 4, column: "target", found: "many" }]);
});
