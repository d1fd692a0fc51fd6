import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { tryFacts } from "../build/try-facts.ts";
import { likeSize } from "./like-size.ts";
import { peerCandidates } from "./peer-candidates.ts";
import { tryPeers } from "./try-peers.ts";

const half = { label: "2026-27H1", first: "2026-04-01", last: "2026-09-30" };
let facts: Database;
beforeAll(async () => {
  facts = await tryPeers();
});
afterAll(() => facts?.close());

async function sizeOf(code: string, among: Database = facts, days = half) {
  const { self, open } = await peerCandidates(among, code, days);
  if (self === null) throw new RangeError(code);
  return likeSize(among, self, open, days);
}

test("are the nearest in staff, with the measure, its numbers and its day", async () => {
  const { rule, members } = await sizeOf("SYN-A5");
  expect(rule).toBe(
    "the 11 trusts open in the period that were nearest to it in clinical staff in post (whole-time equivalents), of which it had 600; they had 100 to 1,200, in the month that ended on 31 August 2026",
  );
  // The Welsh one has no figure of staff; the order is that of names.
  expect(members.map(({ code }) => code)).toEqual(Array.from({ length: 12 }, (_, i) => `SYN-A${i}`));
});

test("are at most 20: the furthest in size are left out, and of two as far the first by code stays", async () => {
  const staff = Array.from({ length: 24 }, (_, i) => ({ code: `SYN-B${String(i).padStart(2, "0")}`, wte: 100 + i }));
  const there = staff.filter(({ wte }) => wte !== 111);
  const many = await tryFacts({
    "organisations.csv": `ods_code,name,primary_role,nation\n${there.map(({ code }) => `${code},${code},NHS trust,England\n`).join("")}`,
    "workforce.csv": `org,month,staff_group,headcount,wte\n${there.map(({ code, wte }) => `${code},2026-08,Nurses,${wte},${wte}\n`).join("")}`,
  });
  // Of 112, 19 others are up to 10 away; 101 and 123 are both 11 away.
  const { members } = await sizeOf("SYN-B12", many);
  expect(members.map(({ code }) => code)).toEqual(
    there.filter(({ wte }) => wte >= 101 && wte <= 122).map(({ code }) => code),
  );
  many.close();
});

test("are told by beds where staff is not known", async () => {
  const beds = await tryFacts({
    "organisations.csv": `ods_code,name,primary_role,nation\n${["One", "Two", "Three"].map((name, i) => `SYN-B${i},${name},NHS trust,England\n`).join("")}`,
    "beds.csv": `"nhs_trust22_code","date","general_acute_beds_available","general_acute_beds_occupied","general_acute_beds_occupancy_rate","adult_general_acute_beds_available","adult_general_acute_beds_occupied"
"SYN-B0","April 2026",400,380,0.95,,
"SYN-B1","April 2026",500,480,0.96,,
"SYN-B1","June 2026",510,480,0.94,,
`,
  });
  // The newest month of the organisation itself: of June it has none.
  expect(await sizeOf("SYN-B0", beds)).toMatchObject({
    rule: "the 1 trust open in the period that was nearest to it in general and acute beds available, of which it had 400; it had 500, in the month that ended on 30 April 2026",
    members: [{ code: "SYN-B0" }, { code: "SYN-B1" }],
  });
  beds.close();
});

test("cannot be told without a figure of staff or beds up to the end of the period", async () => {
  await expect(sizeOf("SYN-W0")).rejects.toThrow(
    "No file says how many clinical staff or beds it had up to 30 September 2026.",
  );
  const before = { label: "2025-26H1", first: "2025-04-01", last: "2025-09-30" };
  await expect(sizeOf("SYN-A5", facts, before)).rejects.toThrow("beds it had up to 30 September 2025.");
});
