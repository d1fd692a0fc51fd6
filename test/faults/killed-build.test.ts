import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededRandom } from "@openward/stats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countRows } from "../../src/analysis/readings/count-rows.ts";
import { openCurrentFacts } from "../../src/store/facts-folder.ts";
import { program } from "../built-bin.ts";
import { sourceFiles } from "../source-files.ts";

const folder = mkdtempSync(join(tmpdir(), "openward-killed-"));
const data = join(folder, "data");
const inputs = join(folder, "in");

const extracts = {
  "organisations.csv": `ods_code,name,primary_role,nation,trust_type
SYN-T001,Ashvale University Hospitals NHS Trust,NHS trust,England,acute
SYN-T002,Brackwell Community NHS Trust,NHS trust,England,community
`,
  "studies.csv": `study_key,short_title,design,commercial
S1,Knees and hips,interventional,contract
S2,Sleep in later life,observational,non-commercial
`,
};

/** Activity whose total is known: `people` a month at each of two trusts, January to September 2026. */
function write(people: number): void {
  mkdirSync(inputs, { recursive: true });
  for (const [file, text] of Object.entries(extracts)) writeFileSync(join(inputs, file), text);
  const rows = ["SYN-T001", "SYN-T002"].flatMap((org) =>
    Array.from({ length: 9 }, (_, i) => `S${(i % 2) + 1},${org},2026-0${i + 1},${people}`),
  );
  writeFileSync(join(inputs, "activity.csv"), `study_key,site_org,month,recruited\n${rows.join("\n")}\n`);
}

// A build as the command runs it, of one indicator, so that dozens fit into a minute.
const builder = `
  import { buildFacts } from "DIST/src/analysis/build/build-facts.js";
  import * as units from "DIST/src/catalogue/all.gen.js";
  const [, input, dataDir] = process.argv;
  const indicators = units.indicators.filter(({ id }) => id === "A02");
  const built = await buildFacts({ dataDir, inputs: [input], units: { ...units, indicators } });
  console.log(JSON.stringify(built));
`;

const build = (env: Record<string, string> = {}, killAfterMs?: number) =>
  program(builder, [inputs, data], { env, ...(killAfterMs === undefined ? {} : { killAfterMs }) });

/** Participants of the half-year at the first trust, from whatever is served: 6 months of so many people. */
async function served(): Promise<{ buildId: string; participants: number | null }> {
  const open = await openCurrentFacts(data);
  if (open === null) throw new RangeError("nothing is served");
  try {
    const [row] = await countRows(open.facts, { indicator: "A02", organisation: "SYN-T001", period: "2026-27H1" });
    return { buildId: open.buildId, participants: row?.n ?? null };
  } finally {
    open.facts.close();
  }
}

function leftovers(): string[] {
  return ["facts", "inputs"]
    .flatMap((part) => (existsSync(join(data, part)) ? readdirSync(join(data, part)) : []))
    .filter((file) => /staging|writing|lock/.test(file));
}

let people = 10;

beforeAll(async () => {
  write(people);
  const { code, err } = await build();
  expect([code, err]).toEqual([0, ""]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const points = [
  ...new Set(
    sourceFiles("src").flatMap(({ code }) =>
      [...code.matchAll(/crashPoint\("([^"]+)"\)/g)].map(([, name]) => name ?? ""),
    ),
  ),
  // Those of the records are not on the way of a build: npm run faults.
].filter((name) => !name.startsWith("records."));

describe("a build that is killed", () => {
  test("can be killed at every named point", () => {
    expect(points.length).toBeGreaterThanOrEqual(11);
  });

  test.each(points)("at %s leaves facts that are served whole, and the next build works", async (point) => {
    const before = await served();
    expect(before.participants).toBe(6 * people);
    people += 1;
    write(people);
    const killed = await build({ OPENWARD_CRASH_AT: point });
    expect([killed.code, killed.signal]).toEqual([null, "SIGKILL"]);
    // After the pointer moved, the new facts serve; before, the old ones do: never something between.
    const swapped = ["after-pointer", "after-swap"].includes(point);
    const between = await served();
    expect(between.participants).toBe(6 * (swapped ? people : people - 1));
    if (!swapped) expect(between.buildId).toBe(before.buildId);

    const next = await build();
    expect([next.code, next.err]).toEqual([0, ""]);
    expect(await served()).toEqual({ buildId: JSON.parse(next.out).buildId, participants: 6 * people });
    // A lock left behind is taken over by the next build that has something to swap in.
    expect(leftovers().filter((file) => file !== "swap.lock")).toEqual([]);
  });

  test("at any moment, in 12 rounds, leaves the old facts or the new ones and nothing between", async () => {
    const random = seededRandom(20261122);
    const started = Date.now();
    people += 1;
    write(people);
    await build();
    const whole = Date.now() - started;
    let killedRounds = 0;
    for (let round = 0; round < 12; round++) {
      people += 1;
      write(people);
      const { signal } = await build({}, random() * whole * 0.8);
      if (signal === "SIGKILL") killedRounds += 1;
      const { participants } = await served();
      expect([6 * (people - 1), 6 * people], `round ${round}`).toContain(participants);
      // Whatever is served now is what the next round starts from.
      if (participants === 6 * (people - 1)) people -= 1;
    }
    // How many depends on how busy the machine is; none would try nothing.
    expect(killedRounds).toBeGreaterThan(0);
    people += 1;
    write(people);
    const { code, err } = await build();
    expect([code, err]).toEqual([0, ""]);
    expect((await served()).participants).toBe(6 * people);
    expect(leftovers()).toEqual([]);
  }, 240_000);
});
