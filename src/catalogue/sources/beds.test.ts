import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { beds } from "./beds.ts";

test("takes months as April 2022, and a rate over 1 or a missing part as they come", async () => {
  const { recognised, taken } = await trySource(
    beds,
    "beds.csv",
    `"nhs_trust22_code","date","general_acute_beds_available","general_acute_beds_occupied","general_acute_beds_occupancy_rate","adult_general_acute_beds_available","adult_general_acute_beds_occupied"
"RX1","April 2022",1000,1024,1.024,990,1014
"RX2","April 2022",24,4,0.167,,
`,
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { code: "RX1", month: "2022-04-01", general_acute_available: 1000, general_acute_occupied: 1024 },
    { code: "RX2", adult_general_acute_available: null },
  ]);
});
