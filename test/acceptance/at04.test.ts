import { afterAll, expect, test } from "vitest";
import { trialFolder } from "../../src/cli/try-command.ts";

const head = "study_key,site_org,selected_on,hra_letter_on,open_on,first_participant_on\n";
const trial = trialFolder({
  "in/setup.csv": `${head}S1,SYN-T001,2026-04-01,2026-05-01,2026-06-01,2026-07-01
S2,SYN-T001,2026-04-01,2026-05-01,31/06/2026,
S3,SYN-T001,2026-04-02,2026-05-02,2026-06-02,2026-07-02
`,
});
afterAll(() => trial.remove());

test("AT4: one bad date in setup.csv refuses its row with file, line, column and reason, and keeps the others", async () => {
  const checked = await trial.run(["check", "in"]);
  expect(checked.code).toBe(1);
  expect(checked.err).toContain(
    'setup.csv, line 3, column open_on: found "31/06/2026", expected a date as 2026-09-30.',
  );

  const data = JSON.parse((await trial.run(["check", "in", "--json"])).out);
  expect(data.files).toMatchObject([{ path: "setup.csv", source: "setup", rowsRead: 3, rowsTaken: 2, rowsRefused: 1 }]);
  expect(data.refused).toHaveLength(1);

  const built = await trial.run(["build", "--in", "in", "--json"]);
  expect([built.code, JSON.parse(built.out)]).toMatchObject([0, { rowsTaken: 2, rowsRefused: 1, files: 1 }]);
  const medians = await trial.run(["values", "--indicator", "B04", "--period", "2026-27H1", "--json"]);
  // Both good rows: first participant 30 days after opening.
  expect(JSON.parse(medians.out)).toMatchObject([{ organisation: "SYN-T001", n: 2, d: 2, value: 100 }]);
});
