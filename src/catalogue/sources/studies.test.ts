import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { studies } from "./studies.ts";

const head = "study_key,short_title,design,commercial,specialty,regulatory_type,sponsor_on_track,rare_disease\n";

test("takes a study, with a comma in its specialty and regulators' words in capitals", async () => {
  const { taken } = await trySource(
    studies,
    "studies.csv",
    `${head}S1,"HOPE, a trial",Interventional,contract,"Ear, Nose and Throat",ctimp,yes,no\nS2,=cmd(),both,non-commercial,,,,\n`,
  );
  expect(taken).toMatchObject([
    {
      short_title: "HOPE, a trial",
      design: "interventional",
      specialty: "Ear, Nose and Throat",
      regulatory_type: "CTIMP",
      sponsor_on_track: true,
      rare_disease: false,
    },
    { short_title: "=cmd()", sponsor_on_track: null },
  ]);
});

test("refuses words that are not in the list", async () => {
  const { taken, refused } = await trySource(studies, "studies.csv", `${head}S1,A,trial,commercial,,,maybe,\n`);
  expect(taken).toEqual([]);
  expect(refused.map(({ column, found }) => [column, found])).toEqual([
    ["commercial", "commercial"],
    ["design", "trial"],
    ["sponsor_on_track", "maybe"],
  ]);
});
