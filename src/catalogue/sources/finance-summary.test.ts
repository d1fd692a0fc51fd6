import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { financeSummary } from "./finance-summary.ts";

const head = "org,period,operating_income_pence,opening_balance_pence,balance_over_24m_pence,planned_pence\n";

test("takes a half-year", async () => {
  const { taken } = await trySource(
    financeSummary,
    "finance_summary.csv",
    `${head}SYN-T001,2026-27H1,50000000000,120000000,30000000,\n`,
  );
  expect(taken).toMatchObject([{ period: "2026-27H1", operating_income_pence: 50000000000, planned_pence: null }]);
});

test.each(["2026-27", "2026-27Q4", "2026-09", "1999-00", "2011/12"])("knows %s for a period", async (period) => {
  const { taken } = await trySource(financeSummary, "finance_summary.csv", `${head}SYN-T001,${period},1,1,1,\n`);
  expect(taken).toMatchObject([{ period }]);
});

test.each(["2026-28H1", "2026-27H3", "2026-27Q0", "2026", "H1 2026", "2026-13", "2026-27H1 "])(
  "refuses %j unless it is a period but for blanks",
  async (period) => {
    const { taken, refused } = await trySource(financeSummary, "f.csv", `${head}SYN-T001,${period},1,1,1,\n`);
    if (period.trim() === "2026-27H1") expect(taken).toHaveLength(1);
    else expect(refused).toMatchObject([{ line: 2, column: "period", found: period }]);
  },
);
