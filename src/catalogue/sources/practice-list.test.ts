import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { practiceList } from "./practice-list.ts";

const line = (day: string, code: string, patients: string) =>
  `GP_PRAC_PAT_LIST,${day},GP,99X,E38000999,${code},AA1 1AA,ALL,ALL,${patients}`;
const head =
  "PUBLICATION,EXTRACT_DATE,TYPE,SUB_ICB_LOCATION_CODE,ONS_SUB_ICB_LOCATION_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS";

test.each(["01OCT2025", "01/10/2025", "01-Oct-25", "2025-10-01"])(
  "takes a list that stood on the day written %s",
  async (day) => {
    const { recognised, taken, refused } = await trySource(
      practiceList,
      "gp-reg-pat-prac-all.csv",
      `${head}\n${line(day, "X81001", "9120")}\n`,
    );
    expect([recognised, refused]).toEqual(["yes", []]);
    expect(taken).toMatchObject([{ month: "2025-10-01", code: "X81001", sex: "ALL", age: "ALL", patients: 9120 }]);
  },
);

test("takes the columns as they were named before the boards, and refuses a size that is no number", async () => {
  const older = head.replace("SUB_ICB_LOCATION_CODE,ONS_SUB_ICB_LOCATION_CODE", "CCG_CODE,ONS_CCG_CODE");
  const { recognised, taken, refused } = await trySource(
    practiceList,
    "list.csv",
    `${older}\n${line("01APR2021", "X81001", "0")}\n${line("01APR2021", "X81002", "many")}\n`,
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([{ patients: 0 }]);
  expect(refused).toMatchObject([{ line: 3, column: "patients" }]);
});
