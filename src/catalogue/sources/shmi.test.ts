import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { shmi } from "./shmi.ts";

const cells = "I00699,RX1,ANYTOWN NHS TRUST,43924,1346,1478.9925,0.9101,0.9216,1.083";
const underscored = `INDICATOR_CODE,PROVIDER,PROVIDER_NAME,DENOMINATOR,OBSERVED,EXPECTED,VALUE,PO_LL,PO_UL,OD_LL,OD_UL,OD_BANDING\r\n${cells},0.8788,1.138,2\r\n`;
const spaced = underscored.replace("PROVIDER_NAME", "PROVIDER NAME");
const withPoissonBand = `INDICATOR_CODE,PROVIDER,PROVIDER NAME,DENOMINATOR,OBSERVED,EXPECTED,VALUE,PO_LL,PO_UL,PO_BANDING,OD_LL,OD_UL,OD_BANDING\r\n${cells},3,0.8788,1.138,2\r\n`;

test.each([
  ["shmi-2011-october.csv", withPoissonBand, "2011-10-01", "2010-04-01", "2011-03-31", 3],
  ["shmi-2012-april.csv", spaced, "2012-04-01", "2010-10-01", "2011-09-30", null],
  ["SHMI July 2012.csv", underscored, "2012-07-01", "2011-01-01", "2011-12-31", null],
  ["shmi_2014-01.csv", underscored, "2014-01-01", "2012-07-01", "2013-06-30", null],
])(
  "reads %s, with the 12 months that end 7 before its release",
  async (fileName, contents, release, first, last, band) => {
    const { recognised, taken } = await trySource(shmi, fileName, contents);
    expect(recognised).toBe("yes");
    expect(taken).toMatchObject([
      {
        release,
        period_first: first,
        period_last: last,
        code: "RX1",
        name: "ANYTOWN NHS TRUST",
        spells: 43924,
        observed: 1346,
        expected: 1478.9925,
        value: 0.9101,
        poisson_band: band,
        od_lower: 0.8788,
        od_upper: 1.138,
        od_band: 2,
      },
    ]);
  },
);

test("counts the copyright line, in Windows-1252, and the line of commas before it as footers", async () => {
  const footer = Buffer.from(
    ',,,,,,,,,,,\r\n"Copyright \u00a9 2013, Health and Social Care Information Centre. All Rights Reserved",,,,,,,,,,,\r\n',
    "latin1",
  );
  const { taken, refused, footers } = await trySource(
    shmi,
    "shmi-2013-april.csv",
    Buffer.concat([Buffer.from(underscored), footer]),
  );
  expect([taken.length, refused, footers]).toEqual([1, [], 2]);
});

test("asks for the month of release where the file's name does not say it", async () => {
  const { recognised, refused } = await trySource(shmi, "shmi.csv", underscored);
  expect(recognised).toBe("damaged");
  expect(refused).toMatchObject([{ found: "shmi.csv", expected: "the month of release, as in shmi-2012-july.csv" }]);
});
