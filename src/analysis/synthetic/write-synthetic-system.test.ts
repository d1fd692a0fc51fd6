import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { realBodyNamed } from "../../catalogue/real-bodies.ts";
import { type Sql, sql } from "../../domain/sql.ts";
import type { Database } from "../../store/database.ts";
import { contract } from "./extract-files.ts";
import { listSizesFile } from "./list-sizes.ts";
import { readExtracts } from "./read-extracts.ts";
import { type SyntheticSummary, writeSyntheticSystem } from "./write-synthetic-system.ts";

let folder = "";
let small = "";
let summary: SyntheticSummary;
let tables: Database;
let seconds = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "synthetic-"));
  small = join(folder, "small");
  const began = performance.now();
  summary = await writeSyntheticSystem(small, { scale: "small", seed: 1 });
  seconds = (performance.now() - began) / 1000;
  tables = await readExtracts(small);
});
afterAll(() => rmSync(folder, { recursive: true }));

const none = async (text: Sql) => expect(await tables.rows(text)).toEqual([]);

describe("the files", () => {
  test("the same seed gives the same bytes, another seed others, and a folder is written anew", async () => {
    const again = join(folder, "again");
    await writeSyntheticSystem(again, { scale: "small", seed: 2 });
    expect(hashes(again)).not.toEqual(hashes(small));
    writeFileSync(join(again, "earlier", "2026-06-30", "left-over.csv"), "x\n");
    await writeSyntheticSystem(again, { scale: "small", seed: 1 });
    expect(hashes(again)).toEqual(hashes(small));
  });

  test("a small system takes seconds and a few megabytes", () => {
    expect(seconds).toBeLessThan(20);
    expect(summary.bytes).toBeLessThan(6_500_000);
    expect(summary).toMatchObject({ scale: "small", seed: 1, practices: 120, pharmacies: 80, boards: 3, trusts: 38 });
  });

  test("a folder with anything else in it is refused, and left as it was", async () => {
    const taken = join(folder, "taken");
    mkdirSync(taken);
    writeFileSync(join(taken, "activity.csv"), "our own\n");
    await expect(writeSyntheticSystem(taken, { scale: "small", seed: 1 })).rejects.toThrow("not a synthetic system");
    expect(readdirSync(taken)).toEqual(["activity.csv"]);
    expect(readFileSync(join(taken, "activity.csv"), "utf8")).toBe("our own\n");
  });

  test("every file has the columns of the contract in line 1, and line feeds alone", () => {
    for (const { file } of summary.files) {
      const text = readFileSync(join(small, file), "utf8");
      const kind = file.replace(/^.*\//, "").replace(".csv", "") as keyof typeof contract;
      expect(text.slice(0, text.indexOf("\n"))).toBe(contract[kind].join(","));
      expect(text.includes("\r")).toBe(false);
      expect(text.endsWith("\n")).toBe(true);
    }
  });

  test("every file is listed with the day it was received, earlier states before the newest", async () => {
    const listed = await tables.rows<{ file: string; received_on: string }>(sql`select * from extracts`);
    // What a national body publishes is no extract: the month it speaks for says when it was received.
    expect(listed.map(({ file }) => file).sort()).toEqual(csvFiles(small).filter((file) => file !== listSizesFile));
    const newest = Object.fromEntries(listed.map(({ file, received_on }) => [file, received_on]));
    for (const { file, received_on } of listed.filter(({ file }) => file.startsWith("earlier/"))) {
      expect(file.split("/")[1]).toBe(received_on);
      expect(received_on < (newest[file.split("/")[2] ?? ""] ?? "")).toBe(true);
    }
  });

  test("the marker says what it is, and how it was made", () => {
    expect(JSON.parse(readFileSync(join(small, "SYNTHETIC-DATA.json"), "utf8"))).toMatchObject({
      synthetic: true,
      seed: 1,
      scale: "small",
      madeBy: "openward demo",
    });
  });

  test("progress counts up to its end", async () => {
    const seen: { what: string; done: number; of: number }[] = [];
    await writeSyntheticSystem(join(folder, "progress"), {
      scale: "small",
      seed: 1,
      onProgress: (step) => seen.push(step),
    });
    expect([...new Set(seen.map(({ what }) => what))]).toEqual(["trusts", "practices", "pharmacies"]);
    expect(seen.every(({ done, of }) => done <= of)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ what: "pharmacies", done: seen.at(-1)?.of });
  });
});

describe("names and codes", () => {
  test("every code of an organisation, study, award and line begins SYN-", async () => {
    await none(sql`
      select code
      from (
        select ods_code as code from organisations union all select icb_code from organisations where icb_code is not null
        union all select predecessor from successions union all select successor from successions
        union all select study_key from studies union all select study_key from activity union all select site_org from activity
        union all select site_org from setup union all select site_org from targets union all select org from workforce
        union all select org from finance union all select line_id from finance union all select award_or_study from finance
        union all select award_id from awards union all select org from experience union all select org from actions
      )
      where not starts_with(code, 'SYN-')`);
    await none(sql`select ods_code from organisations where not regexp_full_match(ods_code, 'SYN-[A-Z0-9]{1,8}')`);
  });

  test("the trust of the example is Ashvale, and nobody bears a real NHS body's name", async () => {
    const names = await tables.rows<{ code: string; name: string }>(
      sql`select ods_code as code, name from organisations union all select '', sponsor from studies`,
    );
    expect(names.find(({ code }) => code === "SYN-T001")?.name).toBe("Ashvale University Hospitals NHS Trust");
    expect(names.filter(({ name }) => realBodyNamed(name) !== null)).toEqual([]);
  });

  const published = new URL("../../../../shared/data/england/ods/", import.meta.url);
  const why = existsSync(published) ? "" : " (skipped: the published lists are not on this machine)";
  test.skipIf(!existsSync(published))(`no practice or pharmacy bears a real one's name${why}`, async () => {
    const real = ["epraccur.csv", "edispensary.csv"]
      .map((file) => readFileSync(new URL(file, published), "latin1").toUpperCase())
      .join("\n");
    const names = await tables.rows<{ name: string }>(sql`select name from organisations`);
    expect(names.filter(({ name }) => real.includes(`"${name.toUpperCase()}"`))).toEqual([]);
  });

  test("no number of a real register is made up", async () => {
    await none(sql`select * from studies where coalesce(iras_id, cpms_id, nct_id, isrctn_id) is not null`);
  });
});

describe("rows that hang together", () => {
  test("no key stands twice in a file", async () => {
    await none(sql`
      select * from (
        select 'organisations' as file, ods_code as key, count(*) as n from organisations group by all
        union all select 'studies', study_key, count(*) from studies group by all
        union all select 'activity', concat_ws('|', study_key, site_org, month, setting, attribution), count(*) from activity group by all
        union all select 'setup', concat_ws('|', study_key, site_org), count(*) from setup group by all
        union all select 'setup states', concat_ws('|', study_key, site_org, state), count(*) from setup_states group by all
        union all select 'targets', concat_ws('|', study_key, site_org, recorded_on), count(*) from targets group by all
        union all select 'workforce', concat_ws('|', org, month, staff_group), count(*) from workforce group by all
        union all select 'finance', line_id, count(*) from finance group by all
        union all select 'awards', award_id, count(*) from awards group by all
        union all select 'summary', concat_ws('|', org, period), count(*) from finance_summary group by all
        union all select 'actions', concat_ws('|', org, period, indicator, rule), count(*) from actions group by all
        union all select 'experience', concat_ws('|', org, quarter, question), count(*) from experience group by all
      )
      where n > 1`);
  });

  test("steps of set-up fall in order, in every state, and none in its future", async () => {
    await none(sql`
      with steps as (
        select
          study_key,
          site_org,
          state,
          list_filter(
            [selected_on, hra_letter_on, local_pack_on, contract_on, open_on, first_participant_on, closed_on],
            day -> day is not null
          ) as days
        from setup_states
      )
      select * from steps where days <> list_sort(days) or list_max(days) > state`);
  });

  test("people are recruited at sites of known studies that are open, from the month of the first participant on", async () => {
    await none(sql`
      select activity.study_key, activity.site_org, activity.month
      from activity
      left join setup using (study_key, site_org)
      left join studies using (study_key)
      where studies.study_key is null
        or setup.open_on is null
        or activity.month < strftime(setup.open_on, '%Y-%m')
        or activity.month > strftime(coalesce(setup.closed_on, date '2026-09-30'), '%Y-%m')`);
    await none(sql`
      with first as (
        select study_key, site_org, min(month) as month
        from activity
        where recruited > 0
        group by all
      )
      select *
      from setup
      left join first using (study_key, site_org)
      where not list_contains(['SYN-T010'], site_org)
        and first_participant_on >= date '2023-10-01'
        and coalesce(first.month, '') <> strftime(first_participant_on, '%Y-%m')`);
  });

  test("nobody is recruited before an organisation began or after it ended", async () => {
    await none(sql`
      select *
      from activity
      join organisations on ods_code = site_org
      where month < strftime(legal_start, '%Y-%m')
        or month > strftime(coalesce(legal_end, date '2026-09-30'), '%Y-%m')`);
  });

  test("those consented are those recruited and those who failed screening", async () => {
    await none(sql`select * from activity where consented <> recruited + screen_failed or recruited < 0`);
  });

  test("income by study is that of commercial contract studies", async () => {
    await none(sql`
      select *
      from finance
      join studies on study_key = award_or_study
      where commercial <> 'contract' or direction <> 'in'`);
    const [{ shares } = { shares: [] }] = await tables.rows<{ shares: readonly number[] }>(sql`
      select list(distinct round(capacity / direct, 6)) as shares
      from (
        select
          org,
          sum(amount_pence) filter (where type = 'direct') as direct,
          sum(amount_pence) filter (where type = 'capacity_building' and direction = 'in') as capacity
        from finance
        group by org
      )
      where direct > 0`);
    expect(shares).toEqual([0.2]);
  });

  test("targets, decisions, settings and routes are there in all their kinds", async () => {
    const words = async (text: Sql) => (await tables.rows<{ word: string }>(text)).map(({ word }) => word);
    expect(await words(sql`select distinct attribution as word from activity order by 1`)).toEqual([
      "consented_here",
      "identified_only",
      "remote_mapped",
    ]);
    expect(await words(sql`select distinct decision as word from setup where decision is not null order by 1`)).toEqual(
      ["accepted", "declined", "withdrawn"],
    );
    expect(await words(sql`select distinct staff_group as word from workforce order by 1`)).toEqual([
      "Allied health professionals",
      "Consultant",
      "Doctors",
      "Managers",
      "Midwives",
      "Nurses and health visitors",
      "Scientific, therapeutic and technical",
    ]);
    expect(await words(sql`select distinct setting as word from activity order by 1`)).toContain("community pharmacy");
    expect(await words(sql`select distinct specialty as word from studies`)).toHaveLength(30);
  });

  test("the example trust has 36 months of activity, to September 2026", async () => {
    expect(
      await tables.rows(sql`
        select count(distinct month) as months, min(month) as first, max(month) as last
        from activity
        where site_org = 'SYN-T001'`),
    ).toEqual([{ months: 36, first: "2023-10", last: "2026-09" }]);
  });
});

function csvFiles(at: string): string[] {
  return (readdirSync(at, { recursive: true }) as string[])
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".csv"))
    .sort();
}

function hashes(at: string): Record<string, string> {
  const files = [...csvFiles(at), "truth.json", "SYNTHETIC-DATA.json"];
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(at, file)))
        .digest("hex"),
    ]),
  );
}
