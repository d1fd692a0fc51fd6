import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { odsPractice } from "./ods-practice.ts";

const csv = `OrgCode,Name,NationalGrouping,HighLevelHealthGeography,Address1,Address2,Address3,Address4,Address5,Postcode,OpenDate,CloseDate,StatusCode,OrgSubTypeCode,Commissioner,JoinProviderDate,LeftProviderDate,TelNo,AmendedRecordIndicator,ProvPurch,PrescrSet\r
X81001,ANYTOWN SURGERY,Y60,QAA,"HEALTH CENTRE, THE",1 ROAD,ANYTOWN,ANYSHIRE,,AA1 1AA,19740401,,A,B,99X,20200401,,0100 0000000,0,99X,4\r
X81002,ANYTOWN WALK-IN,Y60,QAA,,,ANYTOWN,,,AA1 1AB,20090401,20221130,C,Z,99X,,,,0,99X,1\r
`;

test("takes practices with status and setting, and never the telephone number", async () => {
  const { recognised, taken, dropped } = await trySource(odsPractice, "practices.csv", csv);
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { code: "X81001", icb: "QAA", town: "ANYTOWN", opened: "1974-04-01", closed: null, status: "A", setting: "4" },
    { code: "X81002", closed: "2022-11-30", status: "C", setting: "1" },
  ]);
  expect(dropped.find(({ column }) => column === "TelNo")).toEqual({
    column: "TelNo",
    why: "contact details",
    values: 1,
  });
  expect(JSON.stringify(taken)).not.toContain("0100");
});
