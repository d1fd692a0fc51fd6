import { expect, test } from "vitest";
import { setup } from "../catalogue/sources/setup.ts";
import { sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { createFactsSchema } from "./facts-schema.ts";
import { createNewestStates } from "./newest-states.ts";

type State = readonly [fileId: number, line: number, received: string, study: string, opened: string | null];

async function newest(states: readonly State[], source = setup) {
  const db = await Database.open(":memory:");
  await createFactsSchema(db, [source]);
  for (const [fileId, line, received, study, opened] of states)
    await db.run(
      sql`insert into setup_states (file_id, line, received_on, study_key, site_org, open_on) values ($fileId, $line, $received::date, $study, 'SYN-T001', $opened::date)`,
      { fileId, line, received, study, opened },
    );
  await createNewestStates(db, source);
  const rows = await db.rows<{ study_key: string; open_on: string | null }>(
    sql`select study_key, open_on from setup order by study_key, line`,
  );
  db.close();
  return rows.map(({ study_key, open_on }) => `${study_key} ${open_on}`);
}

test("one extract is itself; none is nothing", async () => {
  expect(await newest([])).toEqual([]);
  expect(
    await newest([
      [1, 2, "2026-05-01", "S1", null],
      [1, 3, "2026-05-01", "S2", "2026-04-01"],
    ]),
  ).toEqual(["S1 null", "S2 2026-04-01"]);
});

test("of two extracts the later received stands, in whatever order the files come", async () => {
  const older: State = [2, 2, "2026-05-01", "S1", "2026-04-01"];
  const newer: State = [1, 2, "2026-09-01", "S1", "2026-04-20"];
  expect(await newest([older, newer])).toEqual(["S1 2026-04-20"]);
  expect(await newest([newer, older])).toEqual(["S1 2026-04-20"]);
});

test("a day that was taken away is taken away, and a row that was left out stays", async () => {
  expect(
    await newest([
      [1, 2, "2026-05-01", "S1", "2026-04-01"],
      [1, 3, "2026-05-01", "S2", "2026-04-02"],
      [2, 2, "2026-09-01", "S1", null],
    ]),
  ).toEqual(["S1 null", "S2 2026-04-02"]);
});

test("of two received on one day the later file stands", async () => {
  expect(
    await newest([
      [1, 2, "2026-05-01", "S1", "2026-04-01"],
      [2, 2, "2026-05-01", "S1", "2026-04-09"],
    ]),
  ).toEqual(["S1 2026-04-09"]);
});

test("rows without a key of their own are all kept", async () => {
  const keyless = { ...setup, key: [] };
  expect(
    await newest(
      [
        [1, 2, "2026-05-01", "S1", null],
        [2, 2, "2026-09-01", "S1", null],
      ],
      keyless,
    ),
  ).toHaveLength(2);
});
