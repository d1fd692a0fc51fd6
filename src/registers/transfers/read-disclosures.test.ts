import { describe, expect, test } from "vitest";
import { disclosureDays, dueSentence } from "./calendar.ts";
import { categories, readCategory } from "./categories.ts";
import { namesAPerson } from "./names-a-person.ts";
import { readDisclosures } from "./read-disclosures.ts";
import { readPence } from "./read-pence.ts";
import { transfer } from "./transfer.ts";
import { hostileNames } from "./try-names.ts";

const head = "Institution Name,Year of Disclosure,Company,Category,Amount";
const known = new Set(["marie curie"]);
const read = (...rows: string[]) => readDisclosures([head, ...rows].join("\r\n"), "public.csv", known);

describe("a public download", () => {
  test("is read line by line, in whole pence", () => {
    const { lines, refused } = read(
      '"Made-up NHS Trust, North",2025,Made-up Limited,Donations and Grants to HCOs,"1,234.50"',
    );
    expect(refused).toEqual([]);
    expect(lines).toEqual([
      {
        line: 2,
        institution: "Made-up NHS Trust, North",
        odsCode: null,
        year: 2025,
        company: "Made-up Limited",
        category: "donations-and-grants",
        pence: 123_450,
        purpose: null,
        vat: "not-said",
        basis: "named",
      },
    ]);
  });

  test("loses lines that name a person, counts them, and keeps nothing of them", () => {
    const outcome = read(
      "Dr Ada Brown,2025,Made-up Limited,Fees,100",
      "Made-up Hospital,2025,Made-up Limited,Fees,100",
      "Ada Brown,2025,Made-up Limited,Fees,not a sum",
    );
    expect(outcome).toMatchObject({ namingAPerson: 1, perhapsNamingAPerson: [4], refused: [] });
    expect(outcome.lines.map(({ institution }) => institution)).toEqual(["Made-up Hospital"]);
    expect(JSON.stringify(outcome)).not.toContain("Brown");
  });

  test("with columns for persons loses each line in which one is filled", () => {
    const text = [
      "First Name,Last Name,Institution Name,Year of Disclosure,Company,Category,Amount",
      "Ada,Brown,Made-up Hospital,2025,M Ltd,Fees,1",
      ",,Made-up Hospital,2025,M Ltd,Fees,2",
    ].join("\n");
    expect(readDisclosures(text, "f.csv", known)).toMatchObject({ namingAPerson: 1, lines: [{ pence: 200 }] });
  });

  test("says by line and column what could not be read, and keeps the rest", () => {
    const { lines, refused } = read(
      "A Hospital,2025,M Ltd,Fees,1.234,5",
      "A Hospital,25,M Ltd,Gifts of fruit,-5",
      "A Hospital,2025,,Fees,5",
      "A Hospital,2025,M Ltd,Fees,7",
    );
    expect(refused.map(({ line, column }) => `${line} ${column}`)).toEqual([
      "2 Amount",
      "3 Year of Disclosure",
      "3 Category",
      "3 Amount",
      "4 Company",
    ]);
    expect(lines.map(({ pence }) => pence)).toEqual([700]);
  });

  test("without one of its columns is refused whole, and a file of nothing too", () => {
    expect(readDisclosures("Institution Name,Company\nA,B", "f.csv", known).refused[0]?.expected).toBe(
      "columns for year, category, amount",
    );
    expect(readDisclosures("", "f.csv", known).refused.length).toBe(1);
  });

  test("keeps sums for recipients together, and for research, as sums", () => {
    const { lines } = read(
      "Aggregate HCO,2025,M Ltd,Donations and grants,9000",
      "A University,2025,M Ltd,Research & Development,99",
    );
    expect(lines.map(({ basis }) => basis)).toEqual(["aggregate", "aggregate"]);
  });

  test("of a company's own return brings codes and purposes where it has them", () => {
    const text = `\ufeff${head},ODS Code,Purpose,VAT\nA Trust,2025,M Ltd,Fees,5,SYN-T901,Speaker at a study day,IN\nA Trust,2025,M Ltd,Fees,5,,,`;
    expect(readDisclosures(text, "return.csv", known).lines).toMatchObject([
      { odsCode: "SYN-T901", purpose: "Speaker at a study day", vat: "in" },
      { odsCode: null, purpose: null, vat: "not-said" },
    ]);
  });
});

test.each([
  ["Made-up NHS Foundation Trust", "organisation"],
  ["Dr Smith & Partners", "organisation"],
  ["Marie Curie", "organisation"],
  ["Marie-Claire", "organisation"],
  ["Prof. A. Brown", "person"],
  ["Dr Brown", "person"],
  ["Brown, Ada", "unsure"],
  ["Ada Brown", "unsure"],
  ["", "unsure"],
  ["3M", "organisation"],
  // A limit: one cannot tell that this is one person's company.
  ["Brown Consultancy Limited", "organisation"],
])("the institution %s is taken for: %s", (name, verdict) => {
  expect(namesAPerson(name, [], known)).toBe(verdict);
});

test("no name of a hostile list ends the reading", () => {
  for (const name of hostileNames)
    expect(() => namesAPerson(name, [{ header: name, cell: name }], known)).not.toThrow();
});

test.each([
  ["1,234.50", 123_450],
  ["£1,234", 123_400],
  ["£ 0.5", 50],
  ["0", 0],
  ["1234567.89", 123_456_789],
  ["12,34", null],
  ["1.234,50", null],
  ["1.005", null],
  ["-5", null],
  ["(5.00)", null],
  ["1e3", null],
  ["", null],
  ["9999999999999", null],
])("%s is %s pence", (text, pence) => {
  expect(readPence(text)).toBe(pence);
});

test("categories are known by their names and by how files write them; unknown ones are not guessed at", () => {
  for (const [id, name] of Object.entries(categories)) {
    expect(readCategory(id)).toBe(id);
    expect(readCategory(name.toUpperCase())).toBe(id);
  }
  expect(readCategory("Joint Working")).toBe("joint-or-collaborative-working");
  expect(readCategory("Sponsorship agreements with HCOs")).toBe("event-sponsorship");
  expect(readCategory("Gifts of fruit")).toBeNull();
});

test("transfers of a year are due by 30 June after it, public for three years and kept for five", () => {
  expect(disclosureDays(2025)).toEqual({
    due: "2026-06-30",
    publicUntil: "2029-06-30",
    keepUntil: "2031-06-30",
    seriesBreak: null,
  });
  expect(disclosureDays(2019).seriesBreak).toContain("joint working");
  expect(dueSentence(2025, "2026-06-30")).toBe("It is due on 30 June 2026.");
  expect(dueSentence(2025, "2026-07-01")).toBe("It was due on 30 June 2026.");
  expect(() => disclosureDays(2014)).toThrow(RangeError);
});

describe("a transfer", () => {
  const given = {
    recipient: { odsCode: "SYN-T901", asNamed: "Made-up Trust", match: "code-given", confidencePercent: 100 },
    company: { name: "Made-up Limited", number: null },
    year: 2026,
    category: "joint-or-collaborative-working",
    purpose: { kind: "stated", text: "A trainer for nurses in foot clinics" },
    recipientView: null,
    amount: { kind: "money", pence: 100_00, currency: "GBP", vat: "out" },
    transferredOn: "2026-05-01",
    partnership: null,
    basis: "named",
    source: { kind: "our-ledger" },
    note: null,
  };
  test.each([
    ["as it should be", {}, true],
    ["of which the company does not say what it paid for", { purpose: { kind: "not-stated-by-company" } }, true],
    ["with a purpose that says nothing", { purpose: { kind: "stated", text: "It is a win-win for all" } }, false],
    ["with half a penny", { amount: { kind: "money", pence: 0.5, currency: "GBP", vat: "out" } }, false],
    ["in euros", { amount: { kind: "money", pence: 5, currency: "EUR", vat: "out" } }, false],
    ["in another year than its day", { year: 2025 }, false],
    ["of ours without a day", { transferredOn: null }, false],
    ["for research to one recipient", { category: "research-and-development" }, false],
    ["a sum given to one recipient", { basis: "aggregate" }, false],
    ["with the name of a person", { person: "Ada Brown" }, false],
    ["with a note of 201 characters", { note: "a".repeat(201) }, false],
  ])("%s: %j", (_, changes, isTaken) => {
    expect(transfer.safeParse({ ...given, ...changes }).success).toBe(isTaken);
  });
});
