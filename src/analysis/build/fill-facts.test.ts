import { describe, expect, test } from "vitest";
import { sql } from "../../domain/sql.ts";
import { allUnits, tryFacts } from "./try-facts.ts";

const activity = `study_key,site_org,month,recruited,nhs_no,phone
S1,SYN-T001,2026-04,12,9434765919,0113
S1,SYN-T001,2026-05,0,,
S1,SYN-T001,2026-06,x,,
S2,SYN-T001,2026-06,3,,
S2,SYN-T001,2026-06,3,,
`;

test("takes the good rows with their lines, refuses the bad ones by line and column, and drops private columns", async () => {
  const facts = await tryFacts({ "activity.csv": activity }, { units: { ...allUnits, views: [], indicators: [] } });
  expect(await facts.rows(sql`select line, study_key, month, recruited from activity order by line`)).toEqual([
    { line: 2, study_key: "S1", month: "2026-04-01", recruited: 12 },
    { line: 3, study_key: "S1", month: "2026-05-01", recruited: 0 },
    { line: 5, study_key: "S2", month: "2026-06-01", recruited: 3 },
  ]);
  expect(await facts.rows(sql`select line, column_name, found, expected from refused_row order by line`)).toEqual([
    { line: 4, column_name: "recruited", found: "x", expected: "a whole number of 0 or more" },
    {
      line: 6,
      column_name: expect.any(String),
      found: "the same as line 5",
      expected: "each row once: the first is kept",
    },
  ]);
  expect(await facts.rows(sql`select column_name, why, cells from dropped_column order by column_name`)).toEqual([
    { column_name: "nhs_no", why: "contact details", cells: 1 },
    { column_name: "phone", why: "contact details", cells: 1 },
  ]);
  expect(
    await facts.rows(sql`select path, source, rows_read, rows_taken, rows_refused, received_on from file`),
  ).toEqual([
    {
      path: "activity.csv",
      source: "activity",
      rows_read: 5,
      rows_taken: 3,
      rows_refused: 2,
      received_on: "2026-07-30",
    },
  ]);
  expect(await facts.rows(sql`select label from period where kind <> 'month' order by label`)).toEqual([
    { label: "2026-27" },
    { label: "2026-27H1" },
    { label: "2026-27Q1" },
  ]);
});

const bare = { ...allUnits, views: [], indicators: [] };
const head = "study_key,site_org,open_on\n";
const monthly = "study_key,site_org,month,recruited\n";

const fileRows = async (files: Readonly<Record<string, string>>, knownAt?: string) => {
  const facts = await tryFacts(files, { units: bare, ...(knownAt === undefined ? {} : { knownAt }) });
  try {
    return Object.fromEntries(
      (
        await facts.rows<{ path: string; state: string; received_on: string | null; note: string | null }>(
          sql`select path, state, received_on, note from file order by path`,
        )
      ).map(({ path, ...rest }) => [path, rest]),
    );
  } finally {
    facts.close();
  }
};

describe("the day on which a file was received", () => {
  test("is what extracts.csv says, by paths relative to its own folder, however they are written", async () => {
    const files = await fileRows({
      "extracts.csv":
        "file,received_on\n./setup.csv,2026-10-12\nearlier/setup.csv,2026-05-08\nolder\\setup.csv,2025-05-08\n",
      "setup.csv": `${head}S1,SYN-T001,2026-09-01\n`,
      "earlier/setup.csv": `${head}S1,SYN-T001,2026-04-01\n`,
      "older/setup.csv": `${head}S2,SYN-T001,2025-04-01\n`,
      "other/extracts.csv": "file,received_on\nsetup.csv,2024-05-08\n../last/setup.csv,2023-05-08\n",
      "other/setup.csv": `${head}S3,SYN-T001,2024-04-01\n`,
      "last/setup.csv": `${head}S4,SYN-T001,2023-04-01\n`,
    });
    expect(files).toMatchObject({
      "setup.csv": { received_on: "2026-10-12" },
      "earlier/setup.csv": { received_on: "2026-05-08" },
      "older/setup.csv": { received_on: "2025-05-08" },
      "other/setup.csv": { received_on: "2024-05-08" },
      "last/setup.csv": { received_on: "2023-05-08" },
    });
  });

  test("is 30 days after the end of what it speaks for, where nobody says", async () => {
    const files = await fileRows({
      "activity.csv": `${monthly}S1,SYN-T001,2026-08,1\nS1,SYN-T001,2026-09,1\n`,
      "setup.csv": `${head}S1,SYN-T001,2026-09-12\n`,
      "organisations.csv": "ods_code,name,primary_role,nation\nSYN-T001,Ashvale,NHS trust,England\n",
    });
    expect(files).toMatchObject({
      "activity.csv": { received_on: "2026-10-30" },
      "setup.csv": { received_on: "2026-10-12" },
      // A register speaks for no time: it is known from the beginning.
      "organisations.csv": { received_on: "1900-01-01" },
    });
  });

  test("is not moved by a date ahead: set-up counts as received no later than 30 days after the newest month of activity", async () => {
    const files = await fileRows({
      "activity.csv": `${monthly}S1,SYN-T001,2026-09,1\n`,
      "setup.csv": `${head}S1,SYN-T001,2026-09-12\nS2,SYN-T001,2099-01-01\n`,
    });
    expect(files["setup.csv"]?.received_on).toBe("2026-10-30");
  });

  test("is not moved by a slip in one year of many rows: that row is refused by its line", async () => {
    const months = ["05", "06", "07", "08", "09"].map((month) => `S1,SYN-T001,2026-${month},1\n`).join("");
    const facts = await tryFacts({ "activity.csv": `${monthly}${months}S1,SYN-T001,2062-09,1\n` }, { units: bare });
    expect(await facts.rows(sql`select received_on, rows_taken, rows_refused from file`)).toEqual([
      { received_on: "2026-10-30", rows_taken: 5, rows_refused: 1 },
    ]);
    expect(await facts.rows(sql`select line, column_name, found, expected from refused_row`)).toEqual([
      {
        line: 7,
        column_name: "month",
        found: "2062-09",
        expected: "a month no later than 2026-10-30, when the file was received",
      },
    ]);
    expect(await facts.rows(sql`select max(last_day) as last from period`)).toEqual([{ last: "2027-03-31" }]);
    facts.close();
  });

  test("refuses a month that had not come on the day stated", async () => {
    const facts = await tryFacts(
      {
        "extracts.csv": "file,received_on\nactivity.csv,2026-06-20\n",
        "activity.csv": `${monthly}S1,SYN-T001,2026-06,1\nS1,SYN-T001,2026-07,1\n`,
      },
      { units: bare },
    );
    expect(await facts.rows(sql`select line from refused_row`)).toEqual([{ line: 3 }]);
    facts.close();
  });
});

describe("several extracts of one kind are successive states", () => {
  const extracts = {
    "extracts.csv": "file,received_on\nmay/setup.csv,2026-05-08\nseptember/setup.csv,2026-09-08\n",
    "may/setup.csv": `${head}S1,SYN-T001,2026-04-01\nS2,SYN-T001,2026-04-02\n`,
    "september/setup.csv": `${head}S1,SYN-T001,2026-04-20\nS3,SYN-T001,2026-08-01\n`,
  };
  const openedOn = async (knownAt?: string) => {
    const facts = await tryFacts(extracts, { units: bare, ...(knownAt === undefined ? {} : { knownAt }) });
    const rows = await facts.rows<{ study_key: string; open_on: string }>(
      sql`select study_key, open_on from setup order by study_key`,
    );
    facts.close();
    return rows.map(({ study_key, open_on }) => `${study_key} ${open_on}`);
  };

  test("the newest of each row stands; a row that a later extract leaves out stays", async () => {
    expect(await openedOn()).toEqual(["S1 2026-04-20", "S2 2026-04-02", "S3 2026-08-01"]);
  });

  test("files received after the day asked for are left aside", async () => {
    expect(await openedOn("2026-06-30")).toEqual(["S1 2026-04-01", "S2 2026-04-02"]);
    expect(await openedOn("2026-05-07")).toEqual([]);
    expect(await fileRows(extracts, "2026-06-30")).toMatchObject({
      "may/setup.csv": { state: "taken" },
      "september/setup.csv": { state: "later", note: "received after 2026-06-30" },
    });
  });

  test("a file without a stated day is left aside too, once 30 days after its month lie after the day asked for", async () => {
    const activity = { "activity.csv": `${monthly}S1,SYN-T001,2026-04,1\n` };
    expect((await fileRows(activity, "2026-05-29"))["activity.csv"]?.state).toBe("later");
    expect((await fileRows(activity, "2026-05-30"))["activity.csv"]?.state).toBe("taken");
  });

  test("the same bytes under two names are read once", async () => {
    const files = await fileRows({
      "a.csv": `${head}S1,SYN-T001,2026-04-01\n`,
      "b.csv": `${head}S1,SYN-T001,2026-04-01\n`,
    });
    expect(files).toMatchObject({
      "a.csv": { state: "taken" },
      "b.csv": { state: "same", note: "the same bytes as a.csv; read once" },
    });
  });

  test("the same bytes received on two days are two states: nothing had changed by the second", async () => {
    const facts = await tryFacts(
      {
        "extracts.csv": "file,received_on\na.csv,2026-05-08\nb.csv,2026-09-08\n",
        "a.csv": `${head}S1,SYN-T001,2026-04-01\n`,
        "b.csv": `${head}S1,SYN-T001,2026-04-01\n`,
      },
      { units: bare },
    );
    expect(await facts.rows(sql`select received_on from setup_states order by 1`)).toEqual([
      { received_on: "2026-05-08" },
      { received_on: "2026-09-08" },
    ]);
    expect(await facts.rows(sql`select count(*) as n from setup`)).toEqual([{ n: 1 }]);
    facts.close();
  });

  test("a copy received in time is read, though another copy of the same bytes came too late", async () => {
    const files = await fileRows(
      {
        "extracts.csv": "file,received_on\na.csv,2026-09-08\nb.csv,2026-05-08\n",
        "a.csv": `${head}S1,SYN-T001,2026-04-01\n`,
        "b.csv": `${head}S1,SYN-T001,2026-04-01\n`,
      },
      "2026-06-01",
    );
    expect(files).toMatchObject({ "a.csv": { state: "later" }, "b.csv": { state: "taken" } });
  });
});

test("DQ1 counts a day of opening that was changed after its month was final", async () => {
  // April 2026 is final on 30 May; the extract of 8 September moves S1 by 19 days, and gives S2 what May had.
  const facts = await tryFacts({
    "organisations.csv": "ods_code,name,primary_role,nation\nSYN-T001,Ashvale,NHS trust,England\n",
    "extracts.csv": "file,received_on\nmay/setup.csv,2026-05-08\nseptember/setup.csv,2026-09-08\n",
    "may/setup.csv": `${head}S1,SYN-T001,2026-04-01\nS2,SYN-T001,2026-04-02\n`,
    "september/setup.csv": `${head}S1,SYN-T001,2026-04-20\nS2,SYN-T001,2026-04-02\n`,
  });
  expect(await facts.rows(sql`select n, d from counts where indicator = 'DQ1' and period = '2026-27H1'`)).toEqual([
    { n: 1, d: 2 },
  ]);
  facts.close();
});

describe("a file that cannot be read as what it is", () => {
  test("stops everything, and every such file is named at once", async () => {
    const broken = tryFacts(
      { "activity.csv": "study,month\nS1,2026-04\n", "setup.csv": "", "notes.csv": "a\n" },
      { units: bare },
    );
    await expect(broken).rejects.toMatchObject({
      message: "2 files could not be read; nothing was changed.",
      details: [
        { file: "activity.csv", line: 1, found: "study,month" },
        { file: "setup.csv", line: null, found: "" },
      ],
    });
  });

  test("is not a file that nobody knows: that is named, and nothing is read from it", async () => {
    expect(await fileRows({ "parking.csv": "bay,cost\n1,2\n" })).toMatchObject({
      "parking.csv": { state: "unknown", note: "not a file Openward knows; nothing was read from it" },
    });
  });
});

test.each([
  ["experience.csv", "quarter", "org,quarter,question,responses,positive", ",Again,9,9", "a quarter such as 2026-27Q2"],
  [
    "finance_summary.csv",
    "period",
    "org,period,operating_income_pence,opening_balance_pence,balance_over_24m_pence",
    ",100,10,1",
    "a period such as 2026-27H1, 2026-27Q2, 2026-27 or 2026-09",
  ],
])(
  "a label of no period in %s costs its own row, and the rest is kept",
  async (path, column, columns, rest, expected) => {
    const labels = ["2026-27Q1", "FY26Q4", "FY26H2", "2026-13", "2026-28Q2", "2026-27Q2"];
    const facts = await tryFacts(
      { [path]: `${columns}\n${labels.map((label) => `SYN-T001,${label}${rest}\n`).join("")}` },
      { units: bare },
    );
    expect(await facts.rows(sql`select line, column_name, found, expected from refused_row order by line`)).toEqual(
      labels.slice(1, 5).map((found, i) => ({ line: i + 3, column_name: column, found, expected })),
    );
    // 30 days after September, the last month that a row kept speaks for.
    expect(await facts.rows(sql`select state, rows_taken, received_on from file`)).toEqual([
      { state: "taken", rows_taken: 2, received_on: "2026-10-30" },
    ]);
    expect(await facts.rows(sql`select distinct month from supplied order by month`)).toEqual(
      ["04", "05", "06", "07", "08", "09"].map((month) => ({ month: `2026-${month}-01` })),
    );
    facts.close();
  },
);
