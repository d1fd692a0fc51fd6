import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { icb } from "./icb.ts";

test("takes boards by their Q code", async () => {
  const { recognised, taken } = await trySource(
    icb,
    "list.csv",
    'icb24_code,icb24_code_nhs,icb24_name\nE54000901,QAA,"NHS Anyshire, East and West Integrated Care Board"\n',
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { code: "QAA", ons_code: "E54000901", name: "NHS Anyshire, East and West Integrated Care Board" },
  ]);
});

test("takes no lookup of neighbourhoods to boards for the list of boards", async () => {
  const { recognised } = await trySource(
    icb,
    "lookup.csv",
    '"lsoa21_name","lsoa21_code","icb24_name","icb24_code","icb24_code_nhs"\n"Anytown 001A","E01099999","NHS Anyshire ICB","E54000901","QAA"\n',
  );
  expect(recognised).toBe("no");
});
