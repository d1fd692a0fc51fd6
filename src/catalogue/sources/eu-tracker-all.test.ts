import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { euTrackerAll } from "./eu-tracker-all.ts";

const json = `[
    {
        "children": [],
        "inconsistent_trials": 0,
        "percent_reported": NaN,
        "slug": "nan-limited",
        "sponsor_name": "NaN \\"Infinity\\" {Limited}",
        "total_due": 0,
        "total_reported": 0,
        "total_trials": 2
    },
    {
        "percent_reported": 50.0,
        "slug": "other",
        "sponsor_name": "Other",
        "total_due": 2,
        "total_reported": 3,
        "total_trials": 4
    }
]
`;

test("reads the bare NaN that JSON does not allow, leaves the word alone inside names, and names lines", async () => {
  const { recognised, taken, refused } = await trySource(euTrackerAll, "all_sponsors_2026-05.json", json);
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    {
      line: 2,
      snapshot: "2026-05-01",
      slug: "nan-limited",
      sponsor_name: 'NaN "Infinity" {Limited}',
      trials: 2,
      due: 0,
      reported: 0,
      unreported: null,
    },
  ]);
  expect(refused).toMatchObject([{ line: 12, column: "reported", found: "3" }]);
});

test("leaves the snapshot empty where the file's name does not say it", async () => {
  const { taken } = await trySource(euTrackerAll, "all_sponsors.json", json);
  expect(taken).toMatchObject([{ slug: "nan-limited", snapshot: null }]);
});

test("refuses a file that breaks off", async () => {
  const { recognised, taken } = await trySource(euTrackerAll, "all_sponsors.json", json.slice(0, 400));
  expect([recognised, taken]).toEqual(["damaged", []]);
});
