import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { ae } from "./ae.ts";

test("takes attendances, with what some trusts leave empty", async () => {
  const { recognised, taken } = await trySource(
    ae,
    "ae.csv",
    `"nhs_trust22_code","total_attendances","attendances_over_4hours","total_emergency_admissions","emergency_admissions_over_4hours","pct_attendance_over_4hours","pct_emergency_admissions_over_4hours","date"
"RX1",17570,,6154,0,,0,"April 2021"
`,
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { code: "RX1", month: "2021-04-01", attendances: 17570, attendances_over_4_hours: null, admissions: 6154 },
  ]);
});
