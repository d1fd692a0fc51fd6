import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { euTrackerNhs } from "./eu-tracker-nhs.ts";

const csv = `ods,sponsor_name,total_trials,total_due,total_reported,total_unreported,inconsistent_trials,not_yet_due_trials,major
,"ACCORD (Anytown University, Anytown NHS Trust)",66,44,43,1,3,19,1
RX1,Anytown NHS Trust,6,0,0,0,0,6,0
RX2,Oldtown NHS Trust,6,1,2,0,0,0,0
`;

test("takes a sponsor without a code, and refuses more results than are due", async () => {
  const { recognised, taken, refused } = await trySource(euTrackerNhs, "nhs_sponsors_2026-05.csv", csv);
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { snapshot: "2026-05-01", code: null, trials: 66, due: 44, reported: 43, not_yet_due: 19 },
    { snapshot: "2026-05-01", code: "RX1", due: 0, reported: 0 },
  ]);
  expect(refused).toMatchObject([{ line: 4, column: "reported", found: "2", expected: "no more than the trials due" }]);
});

test("asks for the month of the snapshot where the file's name does not say it", async () => {
  const { recognised, refused } = await trySource(euTrackerNhs, "sponsors.csv", csv);
  expect(recognised).toBe("damaged");
  expect(refused[0]?.expected).toBe("the month of the snapshot, as in nhs_sponsors_2026-05.csv");
});
