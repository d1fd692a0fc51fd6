import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sql, sql } from "../../../domain/sql.ts";
import type { Database } from "../../../store/database.ts";
import { readExtracts } from "../read-extracts.ts";
import type { Truth } from "../truth.ts";
import { truthFile, writeSyntheticSystem } from "../write-synthetic-system.ts";

let folder = "";
let tables: Database;
let truth: Truth;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plants-"));
  await writeSyntheticSystem(folder, { scale: "small", seed: 1 });
  tables = await readExtracts(folder);
  truth = JSON.parse(readFileSync(join(folder, truthFile), "utf8")) as Truth;
});
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (id: string) => {
  const found = truth.fixtures.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`${id} is not planted`);
  return found;
};
const one = async <Row>(text: Sql): Promise<Row> => {
  const [row, ...more] = await tables.rows<Row>(text);
  if (row === undefined || more.length > 0) throw new RangeError(`${more.length + 1} rows where one was wanted`);
  return row;
};
const byOrganisation = async <Row>(text: Sql): Promise<Record<string, Row>> =>
  Object.fromEntries(
    (await tables.rows<Row & { organisation: string }>(text)).map(({ organisation, ...row }) => [
      organisation,
      row as Row,
    ]),
  );

test("eleven patterns are planted and the twelfth is said to be left out, none in the example trust", () => {
  expect(truth.fixtures.map(({ id }) => id)).toEqual([
    "GF1",
    "GF2",
    "GF3",
    "GF4",
    "GF5",
    "GF6",
    "GF7",
    "GF8",
    "GF9",
    "GF11",
    "GF12",
  ]);
  expect(truth.notPlanted.map(({ id }) => id)).toEqual(["GF10"]);
  for (const { organisations, twins, guards, improves } of truth.fixtures) {
    expect([...organisations, ...twins]).not.toContain("SYN-T001");
    expect(organisations.filter((code) => twins.includes(code))).toEqual([]);
    expect(guards.length * improves.length).toBeGreaterThan(0);
  }
});

test("GF1: one study has 4,000 participants in March; the twin has as many in the half-year, and none of its studies a tenth", async () => {
  const { planted } = fixture("GF1");
  expect(
    await one(sql`
      select study_key as study, month, recruited::int as recruited
      from activity
      where site_org = 'SYN-T002' and recruited >= 1000`),
  ).toEqual(planted);
  const half = await byOrganisation<{
    people: number;
    before: number;
    weighted: number;
    weighted_before: number;
    most: number;
  }>(sql`
    with studied as (
      select
        site_org,
        study_key,
        sum(recruited) filter (where month between '2025-10' and '2026-03') as now,
        sum(recruited) filter (where month between '2024-10' and '2025-03') as before,
        any_value(band) as band
      from activity
      join studies using (study_key)
      where site_org in ('SYN-T002', 'SYN-T009')
      group by all
    )
    select
      site_org as organisation,
      sum(now)::int as people,
      sum(before)::int as before,
      sum(now * band)::double as weighted,
      sum(before * band)::double as weighted_before,
      max(now) / sum(now) as most
    from studied
    group by all`);
  const [planter, twin] = [half["SYN-T002"], half["SYN-T009"]];
  if (planter === undefined || twin === undefined) throw new RangeError("no figures");
  expect(Math.abs(planter.people / twin.people - 1)).toBeLessThan(0.1);
  expect(planter.most).toBeGreaterThan(0.6);
  expect(twin.most).toBeLessThan(0.15);
  const rise = (now: number, before: number) => now / before - 1;
  expect(rise(planter.weighted, planter.weighted_before)).toBeLessThan(0.4 * rise(planter.people, planter.before));
  expect(rise(twin.weighted, twin.weighted_before)).toBeGreaterThan(0.8 * rise(twin.people, twin.before));
});

test("GF2: 40 practices have 10 remote consents each and nobody the year before; the twin's recruit on the spot in both years", async () => {
  const { planted } = fixture("GF2");
  expect(planted.practices).toHaveLength(40);
  const boards = await byOrganisation(sql`
    with practice as (
      select
        icb_code,
        site_org,
        coalesce(sum(recruited) filter (where month between '2025-04' and '2026-03'), 0) as now,
        coalesce(sum(recruited) filter (where month between '2024-04' and '2025-03'), 0) as before,
        coalesce(sum(recruited) filter (where attribution = 'remote_mapped'), 0) as remote
      from activity
      join organisations on ods_code = site_org
      where primary_role = 'GP PRACTICE' and icb_code in ('SYN-I02', 'SYN-I03')
      group by all
    )
    select
      icb_code as organisation,
      count(*) filter (where now > 0)::int as recruiting,
      count(*) filter (where now = 10 and remote = 10)::int as ten_remote,
      count(*) filter (where now >= 5 and before >= 5)::int as again
    from practice
    group by all`);
  expect(boards).toEqual({
    "SYN-I02": { recruiting: 42, ten_remote: 40, again: 2 },
    "SYN-I03": { recruiting: 42, ten_remote: 0, again: 42 },
  });
});

test("GF3: 30 sites are open for a year without anybody; the twin has the same 30 studies, and all recruit", async () => {
  const sites = await byOrganisation<{ sites: number; silent: number; in_time: number }>(sql`
    with planted as (
      select study_key from studies where starts_with(short_title, 'Small study')
    )
    select
      site_org as organisation,
      count(*)::int as sites,
      count(*) filter (where first_participant_on is null and date '2026-03-31' - open_on >= 180)::int as silent,
      count(*) filter (where open_on - hra_letter_on <= 60)::int as in_time
    from setup
    join planted using (study_key)
    group by all`);
  expect(sites).toEqual({
    "SYN-T003": { sites: 30, silent: 30, in_time: 30 },
    "SYN-T008": { sites: 30, silent: 0, in_time: 30 },
  });
  expect(fixture("GF3").planted.studies).toHaveLength(30);
});

test("GF4: targets fall by 60% a month before close and are then met; the twin's first targets are met", async () => {
  const sites = await byOrganisation(sql`
    with agreed as (
      select
        study_key,
        site_org,
        arg_min(target, recorded_on) as first_target,
        arg_max(target, recorded_on) as last_target,
        max(recorded_on) as last_on,
        any_value(target_end) as target_end,
        string_agg(reason, '') as reasons
      from targets
      join studies using (study_key)
      where starts_with(short_title, 'Follow-up study')
      group by all
    ),
    people as (select study_key, site_org, sum(recruited) as recruited from activity group by all)
    select
      site_org as organisation,
      count(*)::int as sites,
      count(*) filter (where last_target < 0.45 * first_target and target_end - last_on = 30 and reasons is null)::int as cut,
      count(*) filter (where recruited >= last_target)::int as met_last,
      count(*) filter (where recruited >= first_target)::int as met_first
    from agreed
    join people using (study_key, site_org)
    group by all`);
  expect(sites).toEqual({
    "SYN-T002": { sites: 32, cut: 0, met_last: 32, met_first: 32 },
    "SYN-T004": { sites: 32, cut: 32, met_last: 32, met_first: 0 },
  });
});

test("GF5: a quarter of the open studies of one trust rest on the sponsor's word, and none of its twin's", async () => {
  const open = await byOrganisation<{ sites: number; by_word: number; by_numbers: number }>(sql`
    with people as (select study_key, site_org, sum(recruited) as recruited from activity group by all),
    latest as (
      select study_key, site_org, arg_max(target, recorded_on) as target, arg_max(target_end, recorded_on) as target_end
      from targets
      group by all
    ),
    track as (
      select
        site_org,
        recruited >= target * (date '2026-09-30' - open_on) / (target_end - open_on) as by_numbers,
        coalesce(sponsor_on_track, false) as by_word
      from setup
      join latest using (study_key, site_org)
      join studies using (study_key)
      left join people using (study_key, site_org)
      where closed_on is null and open_on is not null
    )
    select
      site_org as organisation,
      count(*)::int as sites,
      count(*) filter (where by_word and not coalesce(by_numbers, false))::int as by_word,
      count(*) filter (where by_numbers)::int as by_numbers
    from track
    where site_org in ('SYN-T005', 'SYN-T009')
    group by all`);
  const [planter, twin] = [open["SYN-T005"], open["SYN-T009"]];
  if (planter === undefined || twin === undefined) throw new RangeError("no figures");
  expect(planter.by_word).toBe(12);
  expect(twin.by_word).toBe(0);
  expect(planter.by_word / planter.sites).toBeGreaterThan(0.2);
  const headline = (planter.by_word + planter.by_numbers) / planter.sites;
  expect(Math.abs(headline - twin.by_numbers / twin.sites)).toBeLessThan(0.12);
});

test("GF6: sites in scope before are out of scope after day 80, with days rewritten; the twin changed nothing", async () => {
  const moved = await byOrganisation<{ moved: number; early: number; rewritten: number }>(sql`
    with now as (from setup_states where state = '2026-09-30'),
    before as (
      select study_key, site_org, arg_max(in_scope, state) as in_scope, arg_max(selected_on, state) as selected_on
      from setup_states
      where in_scope
      group by all
    )
    select
      now.site_org as organisation,
      count(*) filter (where not now.in_scope and before.in_scope)::int as moved,
      count(*) filter (where not now.in_scope and before.in_scope and now.status_as_at - now.hra_letter_on <= 80)::int as early,
      count(*) filter (where now.selected_on <> before.selected_on)::int as rewritten
    from now
    join before using (study_key, site_org)
    where now.site_org in ('SYN-T004', 'SYN-T006')
    group by all`);
  expect(moved["SYN-T004"]).toEqual({ moved: 0, early: 0, rewritten: 0 });
  expect(moved["SYN-T006"]?.moved).toBeGreaterThanOrEqual(10);
  expect(moved["SYN-T006"]).toMatchObject({ early: 0, rewritten: moved["SYN-T006"]?.moved });
});

test("GF7: openings were rewritten to day 59 weeks after they happened; the twin's were not, and fall on any day", async () => {
  const openings = await byOrganisation<{ rewritten: number; on_day_59: number; in_time: number; opened: number }>(sql`
    with now as (from setup_states where state = '2026-09-30'),
    first_said as (
      select study_key, site_org, arg_min(open_on, state) as open_on
      from setup_states
      where open_on is not null
      group by all
    )
    select
      now.site_org as organisation,
      count(*)::int as opened,
      count(*) filter (where now.open_on - now.hra_letter_on <= 60)::int as in_time,
      count(*) filter (where now.open_on <> first_said.open_on)::int as rewritten,
      count(*) filter (where now.open_on - now.hra_letter_on = 59)::int as on_day_59
    from now
    join first_said using (study_key, site_org)
    where now.site_org in ('SYN-T005', 'SYN-T007') and now.open_on between '2025-10-01' and '2026-09-30'
    group by all`);
  expect(openings["SYN-T005"]).toMatchObject({ rewritten: 0, on_day_59: 0 });
  expect(openings["SYN-T007"]?.on_day_59).toBeGreaterThanOrEqual(15);
  expect(openings["SYN-T007"]?.rewritten).toBeGreaterThanOrEqual(openings["SYN-T007"]?.on_day_59 ?? 0);
  for (const { in_time, opened } of Object.values(openings)) expect(in_time / opened).toBeGreaterThan(0.7);
});

test("GF8: ten of twelve trusts have 100 to 104 people in each year, a third of them in March; of the twins none", async () => {
  const { organisations, twins } = fixture("GF8");
  const years = await tables.rows<{ organisation: string; people: number; in_march: number }>(sql`
    select
      site_org as organisation,
      sum(recruited)::int as people,
      (sum(recruited) filter (where month in ('2025-03', '2026-03')))::double / sum(recruited) as in_march
    from activity
    where starts_with(site_org, 'SYN-T8') and month between '2024-04' and '2026-03'
    group by site_org, month >= '2025-04'`);
  const of = (codes: readonly string[]) => years.filter(({ organisation }) => codes.includes(organisation));
  const bunched = ({ people }: { people: number }) => people >= 100 && people <= 104;
  expect(of(organisations).filter(bunched)).toHaveLength(20);
  expect(of(twins).filter(bunched)).toHaveLength(0);
  const passed = ({ people }: { people: number }) => people >= 100;
  expect(of(organisations).filter(passed).length).toBe(of(twins).filter(passed).length);
  expect(Math.min(...of(organisations).map(({ in_march }) => in_march))).toBeGreaterThan(0.3);
  expect(Math.max(...of(twins).map(({ in_march }) => in_march))).toBeLessThan(0.15);
});

test("GF9: everybody asked agrees, and 2 in 100 were asked; the twin's 42 in 100 agree as much", async () => {
  const answers = await byOrganisation<{ agree: number; answered: number }>(sql`
    select org as organisation, sum(positive) / sum(responses) as agree, sum(responses) / sum(invited) as answered
    from experience
    where question = 'would take part again' and org in ('SYN-T006', 'SYN-T008')
    group by all`);
  expect(answers["SYN-T008"]?.answered).toBeLessThan(0.03);
  expect(answers["SYN-T006"]?.answered).toBeGreaterThan(0.35);
  for (const { agree } of Object.values(answers)) expect(agree).toBeGreaterThan(0.96);
});

test("GF11: both use 95% of the money to hand; one on core pay out of old balances, the twin on research capacity", async () => {
  const money = await byOrganisation<{ used: number; old: number; words: string }>(sql`
    with half as (
      select
        org,
        sum(amount_pence) filter (where type = 'capacity_building' and direction = 'out') as used,
        sum(amount_pence) filter (where type = 'capacity_building' and direction = 'in') as received,
        string_agg(distinct used_for, ', ') as words
      from finance
      where month >= '2026-04'
      group by org
    )
    select
      org as organisation,
      round(used / (opening_balance_pence + received), 3) as used,
      (balance_over_24m_pence - planned_pence) / opening_balance_pence as old,
      words
    from finance_summary
    join half using (org)
    where period = '2026-27H1' and org in ('SYN-T003', 'SYN-T009')`);
  expect(money["SYN-T009"]).toMatchObject({ used: 0.95, words: "core pay" });
  expect(money["SYN-T003"]).toMatchObject({ used: 0.95, words: "research capacity", old: 0 });
  expect(money["SYN-T009"]?.old).toBeGreaterThan(0.5);
});

test("GF12: most band 11 selections are declined and hardly any other; the twin declines few of either", async () => {
  const declined = await byOrganisation<{ hard: number; other: number; in_time: number }>(sql`
    select
      site_org as organisation,
      count(*) filter (where band = 11 and decision = 'declined') / count(*) filter (where band = 11) as hard,
      count(*) filter (where band < 11 and decision = 'declined') / count(*) filter (where band < 11) as other,
      count(*) filter (where first_participant_on - hra_letter_on <= 90)
        / count(*) filter (where in_scope and decision = 'accepted' and hra_letter_on <= date '2026-07-02') as in_time
    from setup
    join studies using (study_key)
    where site_org in ('SYN-T002', 'SYN-T010') and decided_on >= date '2025-10-15'
    group by all`);
  expect(declined["SYN-T010"]?.hard).toBeGreaterThan(0.65);
  expect(declined["SYN-T010"]?.other).toBeLessThan(0.2);
  expect(declined["SYN-T002"]?.hard).toBeLessThan(0.2);
  for (const { in_time } of Object.values(declined)) expect(in_time).toBeGreaterThan(0.75);
});

test("interventional recruitment at the example trust falls by three standard deviations in February 2026, for eight months", async () => {
  const [decline] = truth.declines;
  expect(decline).toMatchObject({ organisation: "SYN-T001", firstMonth: "2026-02", months: 8 });
  const series = await tables.rows<{ month: string; people: number }>(sql`
    select month, sum(recruited)::int as people
    from activity
    join studies using (study_key)
    where site_org = 'SYN-T001' and design = 'interventional'
    group by month
    order by month`);
  const before = series.slice(0, 28).map(({ people }) => people);
  const after = series.slice(28).map(({ people }) => people);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(mean(before.map((value) => (value - mean(before)) ** 2)));
  expect(series[28]?.month).toBe("2026-02");
  expect(mean(before) - mean(after)).toBeGreaterThan(2.5 * deviation);
  expect(Math.max(...after)).toBeLessThan(mean(before));
});

test("the worked example of a merger gives 50, 100 and, mapped, 60 per 1,000", async () => {
  const { mergerExample } = truth;
  const trusts = await byOrganisation<{ people: number; wte: number }>(sql`
    with people as (
      select site_org, sum(recruited)::int as people
      from activity
      where month between '2025-04' and '2026-03'
      group by all
    ),
    staff as (
      select org, sum(wte) / 12 as wte
      from workforce
      where month between '2025-04' and '2026-03' and staff_group not in ('Consultant', 'Managers')
      group by all
    )
    select site_org as organisation, people, round(wte, 6) as wte
    from people
    join staff on org = site_org
    where site_org in ('SYN-T901', 'SYN-T902')`);
  expect(trusts).toEqual({ "SYN-T901": { people: 200, wte: 4000 }, "SYN-T902": { people: 100, wte: 1000 } });
  expect(mergerExample.mappedRate).toBe(300 / 5);
  expect(
    await tables.rows(sql`select predecessor, successor, kind, weight from successions order by date, predecessor`),
  ).toEqual([
    { predecessor: "SYN-T901", successor: "SYN-T903", kind: "transfer", weight: 0.15 },
    { predecessor: "SYN-T901", successor: "SYN-T910", kind: "full", weight: 1 },
    { predecessor: "SYN-T902", successor: "SYN-T910", kind: "full", weight: 1 },
  ]);
  const months = await tables.rows<{ people: number }>(sql`
    select sum(recruited)::int as people
    from activity
    where site_org in ('SYN-T901', 'SYN-T902', 'SYN-T910') and month >= '2025-04'
    group by month`);
  expect(months.every(({ people }) => people >= 23 && people <= 27)).toBe(true);
});

test("what is missing is missing: months, and files' rows, of the organisations named", async () => {
  const sent = async (text: Sql) => (await tables.rows<{ n: number }>(text))[0]?.n;
  expect(
    await sent(sql`select count(*) as n from activity where site_org = 'SYN-T010' and month in ('2024-06', '2024-07')`),
  ).toBe(0);
  expect(await sent(sql`select count(*) as n from workforce where org = 'SYN-T005' and month = '2025-11'`)).toBe(0);
  expect(
    await sent(sql`select count(*) as n from finance where org = 'SYN-T004' and month between '2024-04' and '2025-03'`),
  ).toBe(0);
  expect(await sent(sql`select count(*) as n from awards where org = 'SYN-T006'`)).toBe(0);
  expect(await sent(sql`select count(*) as n from experience where org = 'SYN-T010'`)).toBe(0);
  expect(await sent(sql`select count(*) as n from experience where org = 'SYN-T001' and quarter = '2026-27Q2'`)).toBe(
    0,
  );
  expect(truth.missing).toHaveLength(6);
});

test("the example trust has 24 sites in its half-year: 11 in time, 6 later, 7 waiting; and the money its board must decide on", async () => {
  const { setUp, money } = truth.example;
  expect(
    await one(sql`
      select
        count(*)::int as sites,
        count(*) filter (where first_participant_on - hra_letter_on <= 90)::int as "within90Days",
        count(*) filter (where first_participant_on - hra_letter_on > 90)::int as later,
        count(*) filter (where first_participant_on is null)::int as waiting
      from setup
      where site_org = 'SYN-T001' and in_scope and decision = 'accepted' and hra_letter_on is not null
        and least(coalesce(first_participant_on, hra_letter_on + 90), hra_letter_on + 90) between '2026-04-01' and '2026-09-30'`),
  ).toEqual({ sites: setUp.sites, within90Days: setUp.within90Days, later: setUp.later, waiting: setUp.waiting });
  expect(
    await one(sql`
      select
        sum(amount_pence) filter (where type = 'direct')::bigint as "directPence",
        sum(amount_pence) filter (where type = 'capacity_building' and direction = 'in')::bigint as "capacityReceivedPence",
        sum(amount_pence) filter (where type = 'capacity_building' and direction = 'out')::bigint as "capacityUsedPence"
      from finance
      where org = 'SYN-T001' and month >= '2026-04'`),
  ).toEqual({
    directPence: money.directPence,
    capacityReceivedPence: money.capacityReceivedPence,
    capacityUsedPence: money.capacityUsedPence,
  });
  expect(
    await one(sql`
      select count(*)::int as awards, count(*) filter (where condition_met = 'not_checked')::int as "notChecked"
      from awards
      where org = 'SYN-T001'`),
  ).toEqual({ awards: money.awards, notChecked: money.notChecked });
});
