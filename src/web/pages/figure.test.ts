import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergerFiles } from "../../analysis/readings/try-merger.ts";
import { readPeriod } from "../../domain/period.ts";
import { receivedReader } from "../../store/received-rows.ts";
import { reportedIndicators } from "../reported-indicators.ts";
import { mainWords, type TriedSite, triedExtracts, trySite } from "../try-site.ts";
import { figure } from "./figure.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

const params = { code: "SYN-T001", indicator: "A02", period: "2026-27H1" };

test("shows the figure, its interval and the sum that it comes out of", async () => {
  const words = await site.words("/figures/SYN-T001/A02/2026-27H1");
  expect(words).toContain("15 people 95% interval 8 to 25 Counted: 15 people");
  expect(words).toContain("Numerator 15 : Participants with recruited status dated in the period");
  expect(words).toContain("Interval 8 to 25: Byar's interval for a count, 95%");
  expect(words).toContain("A02 Participants recruited , definition , method version 1");
  expect(words).toContain("Build 0123456789abcdef");
  expect(words).toContain("One large survey can make up most of the figure.");
});

test("explains a proportion by its numbers, its rows told apart", async () => {
  const words = await site.words("/figures/SYN-T001/B05/2026-27H1");
  // One of the two study-sites approved in the period had its first participant within 90 days.
  expect(words).toContain("100 × 1 ÷ 2 = 50%");
  expect(words).toContain("1 row is counted in the numerator and 1 counted in the denominator.");
  expect(words).toMatch(/Numerator: setup\.csv .*Denominator: setup\.csv/);
});

test("leads to a trend and peers only where a report holds the indicator", async () => {
  const of = async (indicator: string) =>
    (await (await site.app.request(`/figures/SYN-T001/${indicator}/2026-27H1`)).text()).includes("/compare/SYN-T001/");
  expect(await of("A02")).toBe(true);
  expect(reportedIndicators(site.readers.units)).not.toContain("E01");
  expect(await of("E01")).toBe(false);
});

test("of a month leads to its trend and peers in the half-year that holds the month", async () => {
  const page = await (await site.app.request("/figures/SYN-T001/A02/2026-06")).text();
  const [, address = ""] = /href="(\/compare\/[^"]*)"/.exec(page) ?? [];
  expect(address).toBe("/compare/SYN-T001/A02?period=2026-27H1");
  expect((await site.app.request(address)).status).toBe(200);
});

describe("the lines behind it", () => {
  test("of a made-up build are quoted cell by cell under the names of the file, without the telephone column", async () => {
    const words = await site.words("/figures/SYN-T001/A02/2026-27H1");
    expect(words).toContain("2 rows of 1 file are behind it.");
    expect(words).toMatch(/Line 2 study_key S1 site_org SYN-T001 month 2026-04 recruited 12/);
    expect(words).toContain("Left out: 1 column that no figure uses or that may hold contacts.");
    expect(words).not.toContain("0113");
  });

  const real = () => ({ ...site.readers, synthetic: false });
  test("of an organisation's own extract are named and not quoted", async () => {
    const words = await mainWords(figure, real(), { params });
    expect(words).toContain("Numerator: activity.csv Lines 2 and 5.");
    expect(words).toContain("a line of an organisation’s own extract can be about one or two people");
    expect(words).not.toContain("SYN-T001 month");
    expect(words).not.toMatch(/S1|recruited 12/);
  });

  test("are quoted within the organisation, still without the telephone column", async () => {
    const words = await mainWords(figure, { ...real(), inside: true }, { params });
    expect(words).toContain("recruited 12");
    expect(words).not.toContain("0113");
  });

  test("leave out a cell that looks private wherever it stands", async () => {
    const other = await trySite({
      ...triedExtracts,
      "activity.csv":
        "study_key,site_org,month,recruited,setting,phone no\nask a.nurse@example.org,SYN-T001,2026-04,1,ring 0113 496 0000,0113 496 0001\n",
    });
    try {
      const words = await other.words("/figures/SYN-T001/A02/2026-27H1");
      expect(words).toContain("study_key [left out: contact details]");
      expect(words).not.toMatch(/nurse|0113/);
    } finally {
      other.close();
    }
  });

  test("are said to be gone where the kept copy is", async () => {
    const words = await mainWords(figure, { ...site.readers, received: receivedReader("/nowhere") }, { params });
    expect(words).toMatch(/Lines 2 and 5\. The kept input [0-9a-f]{12} is not kept any more\./);
  });

  test("come 50 to a page, with their number in words", async () => {
    const months = Array.from({ length: 120 }, (_, i) => `S${i},SYN-T001,2026-04,1`).join("\n");
    const many = await trySite({
      ...triedExtracts,
      "activity.csv": `study_key,site_org,month,recruited\n${months}\n`,
    });
    try {
      const words = await many.words("/figures/SYN-T001/A02/2026-27H1?page=3");
      expect(words).toContain("120 rows are counted in the numerator.");
      expect(words).toContain("101 to 120 of 120 rows, by file and line.");
      expect(words).toContain("The same in all of these rows: site_org SYN-T001 , month 2026-04 , recruited 1 .");
      expect(words).toMatch(/Line 121 study_key S119/);
      expect(words).not.toContain("Line 101 ");
    } finally {
      many.close();
    }
  });
});

describe("a figure that is missing", () => {
  test("says what to send, with the columns that must be there", async () => {
    const words = await site.words("/figures/SYN-T001/D01/2026-27H1");
    expect(words).toContain("Not supplied: no workforce file was supplied");
    expect(words).toContain("No file of this kind came, from anybody. Send workforce.csv . One row is:");
    expect(words).toContain("No row of any file is behind it.");
  });

  test("says which months are missing where only some came", async () => {
    const words = await site.words("/figures/SYN-T002/A02/2026-27H1");
    expect(words).toContain("What is missing in it");
    expect(words).toContain("2 months of 6 came. Missing: April 2026, May 2026, July 2026, August 2026.");
    expect(words).toContain("A month without anything to count is sent as a row with 0");
  });
});

test("can be cited, with build and address, and got again from the command line, in the structure shown", async () => {
  const words = await site.words("/figures/SYN-T001/A02/2023-24H2?structure=mapped-to-current&as-at=2026-09-30");
  expect(words).toContain(
    "A02 Participants recruited (method version 1), October 2023 to March 2024, mapped to the organisations of 30 September 2026: 5 people (95% interval 2 to 12). Openward, build 0123456789abcdef, /figures/SYN-T001/A02/2023-24H2?structure=mapped-to-current&as-at=2026-09-30. Made-up data.",
  );
  expect(words).toContain("openward explain SYN-T001 A02 2023-24H2 --structure mapped-to-current --as-at 2026-09-30");
});

describe("in the structure of a day", () => {
  let merger: TriedSite;
  beforeAll(async () => {
    merger = await trySite(mergerFiles);
  });
  afterAll(() => merger?.close());

  test("says whose rows are counted, and shows those of all of them", async () => {
    const address = "/figures/SYN-T910/A02/2025-26H2";
    expect(await merger.words(address)).toContain("Not applicable: it opened on");
    const words = await merger.words(`${address}?structure=mapped-to-current&as-at=2026-09-30`);
    expect(words).toContain("150 people");
    expect(words).toContain(
      "its own with those of SYN-T901 and SYN-T902, mapped to the organisations of 30 September 2026",
    );
    expect(words).toMatch(/SYN-T901.*SYN-T902/);
  });

  test("an estimated share is said to have no rows of its own, with the way to the other's receipt", async () => {
    const words = await merger.words("/figures/SYN-T903/A02/2025-26H1?structure=mapped-to-current&as-at=2026-09-30");
    expect(words).toContain("45 people");
    expect(words).toContain("Estimated share: 15% of SYN-T901 by WTE for days before 1 October 2025.");
    expect(words).toContain("A stated share of SYN-T901 is counted as well.");
    expect(words).toContain("The receipt of SYN-T901");
  });

  test("is the figure that the board report shows", async () => {
    const view = { structure: "mapped-to-current", asAt: "2026-09-30" } as const;
    const report = await merger.readers.report("SYN-T910", readPeriod("2025-26H2"), view);
    for (const { indicator, reading } of report.parts.flatMap(({ rows }) => rows)) {
      const question = { organisation: "SYN-T910", indicator, period: "2025-26H2", ...view, limit: 0 };
      expect((await merger.readers.explain(question)).reading, indicator.id).toEqual(reading);
    }
  });
});
