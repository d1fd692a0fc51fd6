import { afterAll, beforeAll, expect, test } from "vitest";
import { trialFolder } from "../try-command.ts";
import { triedFiles } from "../try-files.ts";

const folder = trialFolder(triedFiles);
beforeAll(async () => {
  await folder.run(["build", "--in", "in"]);
});
afterAll(folder.remove);

const a02 = { indicator: "A02", period: "2026-27H1", structure: "as-reported", d: null, methodVersion: "1" };

test("gives every organisation in the order of codes, closed ones included, a value only where there is one", async () => {
  const { code, out } = await folder.run(["values", "--indicator", "a02", "--json"]);
  expect(code).toBe(0);
  const readings: Record<string, unknown>[] = JSON.parse(out);
  // SYN-T001: 12 + 0 + 3; the row with "x" is refused. SYN-T009 closed two years before.
  expect(readings.map(({ organisation, state, value, n }) => [organisation, state, value, n])).toEqual([
    ["SYN-P001", "value", 2, 2],
    ["SYN-T001", "value", 15, 15],
    ["SYN-T002", "value", 4, 4],
    ["SYN-T009", "not-applicable", null, null],
  ]);
  for (const reading of readings) expect(reading).toMatchObject(a02);
  expect(Object.keys(readings[0] ?? {})).toEqual(
    "organisation,indicator,period,structure,value,n,d,lower,upper,state,methodVersion,boundsAre".split(","),
  );
});

test("gives nought as nought and what was not sent as not supplied", async () => {
  const { out } = await folder.run(["values", "--indicator", "A02", "--period", "2026-05", "--json"]);
  const readings: Record<string, unknown>[] = JSON.parse(out);
  expect(readings.map(({ organisation, state, value }) => [organisation, state, value])).toEqual([
    ["SYN-P001", "not-supplied", null],
    ["SYN-T001", "zero", 0],
    ["SYN-T002", "not-supplied", null],
    ["SYN-T009", "not-applicable", null],
  ]);
});

test("gives CSV with the same columns", async () => {
  const { out } = await folder.run(["values", "--indicator", "A02", "--csv"]);
  const [head, ...rows] = out.trimEnd().split("\n");
  expect(head).toBe("organisation,indicator,period,structure,value,n,d,lower,upper,state,methodVersion,boundsAre");
  expect(rows[1]).toMatch(/^SYN-T001,A02,2026-27H1,as-reported,15,15,,8\.3\d+,24\.7\d+,value,1,interval$/);
  expect(rows[3]).toBe("SYN-T009,A02,2026-27H1,as-reported,,,,,,not-applicable,1,");
});

test("prints a table that lines up, with the reason where there is no figure", async () => {
  const { out } = await folder.run(["values", "--indicator", "A02"]);
  expect(out).toMatch(/^A02 Participants recruited, 2026-27H1, as reported, method 1\n\n/);
  expect(out).toMatch(/SYN-T001 +Ashvale University Hospitals NHS Trust +15 people +8 to 25 +15/);
  expect(out).toMatch(/SYN-T009 +Old Quay Hospitals NHS Trust .* Not applicable: it closed on 31 March 2024\./);
});

test("where nobody has a figure, says what is needed; a program gets an empty list", async () => {
  expect(await folder.run(["values", "--indicator", "E09"])).toMatchObject({
    code: 1,
    err: expect.stringContaining("It needs eu_tracker_nhs"),
  });
  expect(await folder.run(["values", "--indicator", "E09", "--json"])).toMatchObject({ code: 0, out: "[]\n" });
});

test("CSV or JSON, not both", async () => {
  expect(await folder.run(["values", "--indicator", "A02", "--csv", "--json"])).toMatchObject({ code: 2 });
});
