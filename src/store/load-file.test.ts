import { describe, expect, test } from "vitest";
import { bigListNote, hostileWords } from "../../test/hostile-words.ts";
import { activity } from "../catalogue/sources/activity.ts";
import { organisations } from "../catalogue/sources/organisations.ts";
import { setup } from "../catalogue/sources/setup.ts";
import { studies } from "../catalogue/sources/studies.ts";
import { defineSource, type Source } from "../domain/source.ts";
import { trySource } from "./try-source.ts";

const head = "study_key,site_org,month,recruited\n";
const good = (key: string) => `${key},SYN-T001,2026-04,1\n`;

/** Both ways of reading: the database's, and ours (which a quoted line end asks for). */
const bothWays: [string, string][] = [
  ["the database's reader", ""],
  ["our own reader", '"a note\nof two lines",SYN-T001,2026-01,0\n'],
];

describe.each(bothWays)("with %s", (_, first) => {
  const later = first === "" ? 0 : 2;

  test("a bad cell refuses its row, by line, column, what was found and what was expected", async () => {
    const bad = `S2,SYN-T001,April,1\nS3,SYN-T001,2026-04,-1\nS4,t-1,2026-04,\n`;
    const { taken, refused } = await trySource(
      activity,
      "activity.csv",
      `${head}${first}${good("S1")}${bad}${good("S5")}`,
    );
    expect(taken.map(({ line, study_key }) => [line, study_key]).slice(later === 0 ? 0 : 1)).toEqual([
      [2 + later, "S1"],
      [6 + later, "S5"],
    ]);
    expect(refused.map(({ line, column, found, expected }) => [line, column, found, expected])).toEqual([
      [3 + later, "month", "April", "a month as 2026-09"],
      [4 + later, "recruited", "-1", "a whole number of 0 or more"],
      [5 + later, "recruited", "", "a value, the cell is empty"],
      [5 + later, "site_org", "t-1", expect.stringContaining("an organisation code")],
    ]);
  });

  test("a row with too few or too many cells is refused, and those after it keep their lines", async () => {
    const { taken, refused } = await trySource(
      activity,
      "activity.csv",
      `${head}${first}S1,SYN-T001\n${good("S2")}S3,SYN-T001,2026-04,1,more,yet\n${good("S4")}`,
    );
    expect(taken.map(({ line, study_key }) => [line, study_key]).slice(later === 0 ? 0 : 1)).toEqual([
      [3 + later, "S2"],
      [5 + later, "S4"],
    ]);
    expect(refused).toMatchObject([
      { line: 2 + later, column: null, found: "S1,SYN-T001", expected: "4 cells as in the header, not 2" },
      { line: 4 + later, column: null, expected: "4 cells as in the header, not 6" },
    ]);
  });

  test("the same row twice is counted once: the later one is refused and names the first", async () => {
    const { taken, refused } = await trySource(
      activity,
      "activity.csv",
      `${head}${first}${good("S1")}${good("S1")}${good("S1")}`,
    );
    expect(taken).toHaveLength(later === 0 ? 1 : 2);
    expect(refused.map(({ line, found }) => [line, found])).toEqual([
      [3 + later, `the same as line ${2 + later}`],
      [4 + later, `the same as line ${2 + later}`],
    ]);
  });
});

test("a header alone gives no rows and refuses none", async () => {
  expect(await trySource(activity, "activity.csv", head)).toMatchObject({ recognised: "yes", taken: [], refused: [] });
});

test("a header that comes again in the middle, as where files were joined, refuses that line only", async () => {
  const { taken, refused } = await trySource(activity, "activity.csv", `${head}${good("S1")}${head}${good("S2")}`);
  expect(taken.map(({ line }) => line)).toEqual([2, 4]);
  expect(new Set(refused.map(({ line }) => line))).toEqual(new Set([3]));
});

test("a line longer than 4 MB is refused and not lost", async () => {
  const { taken, refused } = await trySource(
    activity,
    "activity.csv",
    `${head}${good("S1")}${"x".repeat(5_000_000)},SYN-T001,2026-04,1\n${good("S3")}`,
  );
  expect(taken.map(({ line, study_key }) => [line, study_key])).toEqual([
    [2, "S1"],
    [4, "S3"],
  ]);
  expect(refused.map(({ line, expected }) => [line, expected])).toEqual([
    [3, "a line that can be read, of at most 4 MB"],
  ]);
});

test("numbers too big, in other digits, with commas, signs or marks are refused, never guessed", async () => {
  const odd = [
    "9007199254740993000",
    "1e9",
    "0x10",
    "1.5",
    "٣",
    "NaN",
    "1,000",
    "*",
    "<5",
    "Infinity",
    "+5",
    "5 %",
    "１２",
  ];
  const { taken, refused } = await trySource(
    activity,
    "activity.csv",
    `${head}${odd.map((number, i) => `S${i},SYN-T001,2026-04,"${number}"\n`).join("")}`,
  );
  expect(taken).toEqual([]);
  expect(refused.map(({ line, found }) => [line, found])).toEqual(odd.map((number, i) => [i + 2, number]));
});

test("months and days that are none are refused: 30 February, month 13, American days, a spreadsheet's serial number", async () => {
  const days = ["2026-02-30", "2026-13-01", "31/01/2026", "01-02-26", "46023", "2026-1-1", "yesterday"];
  const { taken, refused } = await trySource(
    setup,
    "setup.csv",
    `study_key,site_org,open_on\n${days.map((day, i) => `S${i},SYN-T001,${day}\n`).join("")}S9,SYN-T001,2024-02-29\n`,
  );
  expect(taken.map(({ open_on }) => open_on)).toEqual(["2024-02-29"]);
  expect(refused.map(({ found, expected }) => [found, expected])).toEqual(
    days.map((day) => [day, "a date as 2026-09-30"]),
  );
});

test("what is found is echoed to at most 100 characters", async () => {
  const { refused } = await trySource(activity, "activity.csv", `${head}S1,SYN-T001,${"9".repeat(300)},1\n`);
  expect(refused[0]?.found).toBe("9".repeat(100));
});

test("columns nobody asked for are dropped and counted, with the reason", async () => {
  const { dropped } = await trySource(
    activity,
    "activity.csv",
    `study_key,site_org,month,recruited,e-mail,colour,remark\nS1,SYN-T001,2026-04,1,a@b.nhs.uk,red,\nS2,SYN-T001,2026-04,1,,blue,seen 943 476 5919\n`,
  );
  expect(dropped).toEqual([
    { column: "e-mail", why: "contact details", values: 1 },
    { column: "colour", why: "not used", values: 2 },
    { column: "remark", why: "NHS numbers", values: 1 },
  ]);
});

describe("footers of publishers", () => {
  const footed: Source = defineSource({
    id: "footed",
    title: "A release with a copyright line",
    publisher: "a publisher",
    licence: "none",
    row: "One trust.",
    kind: "published",
    formats: ["csv"],
    header: true,
    columns: [
      { name: "code", type: "code", required: true, means: "code" },
      { name: "spells", type: "count", required: true, means: "spells" },
    ],
    key: ["code"],
    footer: "^(Copyright|Source)",
  });

  test.each([
    ["of the width of the table", "Copyright 2014,\nSource: HES,\n"],
    ["of one cell", "Copyright 2014\n"],
    ["with a comma in it, wider than the table", "Copyright 2014, all rights, reserved\n"],
    ["after empty lines", "\nCopyright 2014\n\n"],
    ["in Windows-1252", "Copyright \u00a9 2014\n"],
  ])("%s are neither rows nor refusals", async (_, footer) => {
    const { taken, refused, footers } = await trySource(
      footed,
      "release.csv",
      Buffer.from(`code,spells\nRR8,10\nRAX,20\n${footer}`, "latin1"),
    );
    expect(taken.map(({ line, code }) => [line, code])).toEqual([
      [2, "RR8"],
      [3, "RAX"],
    ]);
    expect(refused).toEqual([]);
    expect(footers).toBeGreaterThan(0);
  });
});

test("a row without its first cell is a refusal, not a footer", async () => {
  const { refused } = await trySource(activity, "activity.csv", `${head},SYN-T001,2026-04,1\n`);
  expect(refused).toMatchObject([{ line: 2, column: "study_key", expected: "a value, the cell is empty" }]);
});

test("a file in a folder whose name has brackets and stars is read, and no other", async () => {
  const { taken } = await trySource(activity, "activity [1] * ?.csv", `${head}${good("S1")}`);
  expect(taken).toHaveLength(1);
});

describe(`hostile words${bigListNote}`, () => {
  const strings = [...new Set(hostileWords())].filter(
    // Blanks at the ends of a cell are trimmed, and line ends within one are all taken as LF: both on purpose.
    (text) =>
      text.trim() !== "" &&
      text === text.trim() &&
      !text.includes("\r") &&
      !text.includes("\0") &&
      Buffer.from(text).toString() === text,
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test("comes back as typed as study titles", async () => {
    const lines = strings.map((text, i) => `S${i},${quoted(text)},observational,contract`);
    const { taken, refused } = await trySource(
      studies,
      "studies.csv",
      `study_key,short_title,design,commercial\n${lines.join("\n")}\n`,
    );
    const numbers = refused.map(({ expected }) => expected);
    expect(new Set(numbers)).toEqual(new Set(numbers.length === 0 ? [] : ["text without anything like an NHS number"]));
    const lost = new Set(refused.map(({ found }) => found));
    expect(taken.map(({ short_title }) => short_title)).toEqual(
      strings.filter((text) => !lost.has(text.slice(0, 100))),
    );
    expect(lost.size).toBeLessThan(5);
  });

  test("comes back as typed as names of organisations", async () => {
    const lines = strings.map((text, i) => `SYN-N${i},${quoted(text)},NHS trust,England`);
    const { taken, refused } = await trySource(
      organisations,
      "organisations.csv",
      `ods_code,name,primary_role,nation\n${lines.join("\n")}\n`,
    );
    const lost = new Set(refused.map(({ found }) => found));
    expect(taken.map(({ name }) => name)).toEqual(strings.filter((text) => !lost.has(text.slice(0, 100))));
  });
});
