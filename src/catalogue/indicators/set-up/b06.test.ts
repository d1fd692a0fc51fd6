import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

const day = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  const events = [20, 35, 35, 60, 75, 95, 120].map(
    (days, i) => `E${i},SYN-T001,2026-02-01,2026-02-01,${day("2026-02-01", days)},yes,accepted`,
  );
  const waiting = [48, 90, 150].map((days, i) => {
    const from = day("2026-09-30", -days);
    return `W${i},SYN-T001,${from},${from},,yes,accepted`;
  });
  facts = await tryReadings({
    "setup.csv": [
      "study_key,site_org,selected_on,hra_letter_on,first_participant_on,in_scope,decision",
      ...events,
      ...waiting,
      "X1,SYN-T001,2026-02-01,2026-02-01,,no,accepted",
      "X2,SYN-T001,2026-02-01,2026-02-01,,yes,declined",
      "X3,SYN-T001,2024-09-30,2024-09-30,2024-10-01,yes,accepted",
      "S1,SYN-T002,2026-06-01,2026-07-01,2026-08-01,yes,accepted",
      "S2,SYN-T002,2026-06-01,2026-08-01,,yes,accepted",
      "S3,SYN-T002,2026-06-01,2026-08-01,,yes,accepted",
    ],
  });
});

test("the median waits for those still waiting: 75 days, where finished cases alone would say 60", async () => {
  // Survival .900, .700, .583, .467, .311, .156
  expect(await facts.read("B06", "SYN-T001", half)).toMatchObject({ state: "value", value: 75, n: 7, d: 10 });
  expect(await facts.read("B06-letter", "SYN-T001", half)).toMatchObject({ value: 75, n: 7, d: 10 });
});

test("at an earlier period's end, later participants were not there yet", async () => {
  // By 31 March four of eight had come, after 1, 20, 35 and 35 days; the others had waited 58 days.
  expect(await facts.read("B06", "SYN-T001", "2025-26H2")).toMatchObject({ value: 35, n: 4, d: 8 });
});

test("while more than half still wait there is no median", async () => {
  expect(await facts.read("B06", "SYN-T002", half)).toMatchObject({ state: "not-applicable", n: 1, d: 3 });
});

test("an organisation that sent nothing is not supplied", async () => {
  expect(await facts.read("B06", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});
