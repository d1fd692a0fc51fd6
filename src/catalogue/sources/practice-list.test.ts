import { expect, test } from "vitest";
import { practiceListText } from "../../store/try-practice-list.ts";
import { trySource } from "../../store/try-source.ts";
import { practiceList } from "./practice-list.ts";

test.each(["01OCT2025", "01/10/2025", "01-Oct-25", "2025-10-01"])(
  "takes a list that stood on the day written %s",
  async (day) => {
    const { recognised, taken, refused } = await trySource(
      practiceList,
      "gp-reg-pat-prac-all.csv",
      practiceListText([[day, "X81001", 9120]]),
    );
    expect([recognised, refused]).toEqual(["yes", []]);
    expect(taken).toMatchObject([{ month: "2025-10-01", code: "X81001", sex: "ALL", age: "ALL", patients: 9120 }]);
  },
);

test("takes the columns as they were named before the boards, and refuses a size that is no number", async () => {
  const older = practiceListText([
    ["01APR2021", "X81001", 0],
    ["01APR2021", "X81002", "many"],
  ]).replace("SUB_ICB_LOCATION_CODE,ONS_SUB_ICB_LOCATION_CODE", "CCG_CODE,ONS_CCG_CODE");
  const { recognised, taken, refused } = await trySource(practiceList, "list.csv", older);
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([{ patients: 0 }]);
  expect(refused).toMatchObject([{ line: 3, column: "patients" }]);
});
