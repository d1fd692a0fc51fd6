import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trialFolder } from "../../src/cli/try-command.ts";
import { addDays } from "../../src/domain/period.ts";
import { csvRows, wordsOf } from "./small-demo.ts";

const events = [20, 35, 35, 60, 75, 95, 120];
const waiting = [48, 90, 150];
const asAt = "2026-09-30";

const lines = [
  ...events.map(
    (days, i) => `E${i},SYN-T001,${addDays("2026-05-01", -i)},${addDays("2026-05-01", days - i)},yes,accepted\n`,
  ),
  ...waiting.map((days, i) => `W${i},SYN-T001,${addDays(asAt, -days)},,yes,accepted\n`),
];
const trial = trialFolder({
  "in/organisations.csv": "ods_code,name,primary_role,nation\nSYN-T001,Ashvale,NHS trust,England\n",
  "in/extracts.csv": "file,received_on\nsetup.csv,2026-10-12\n",
  "in/setup.csv": `study_key,site_org,selected_on,first_participant_on,in_scope,decision\n${lines.join("")}`,
});
beforeAll(async () => {
  expect(
    (await trial.run(["board-pack", "--org", "SYN-T001", "--period", "2026-27H1", "--in", "in", "--out", "pack"])).code,
  ).toBe(0);
});
afterAll(() => trial.remove());

test("AT15: with three study-sites still waiting the median is 75 days, and not the 60 of the finished ones", () => {
  const row = csvRows(join(trial.path, "pack/indicators.csv")).find(({ indicator }) => indicator === "B06");
  expect(row).toMatchObject({ value: "75", n: "7", d: "10", unit: "days" });
});

test("AT15: the steps are those of the worked fixture, and the page counts those who wait", () => {
  const pack = JSON.parse(readFileSync(join(trial.path, "pack/board-pack.json"), "utf8"));
  const row = pack.parts
    .flatMap(({ rows }: { rows: unknown[] }) => rows)
    .find(({ indicator }: { indicator: { id: string } }) => indicator.id === "B06");
  const steps = row.waiting.steps.map(({ day, survival }: { day: number; survival: number }) => [
    day,
    survival.toFixed(3),
  ]);
  expect(steps).toEqual(
    expect.arrayContaining([
      [20, "0.900"],
      [35, "0.700"],
      [60, "0.583"],
      [75, "0.467"],
      [95, "0.311"],
      [120, "0.156"],
    ]),
  );
  expect(wordsOf(readFileSync(join(trial.path, "pack/board-pack.html"), "utf8"))).toContain("within 75 days");
});
