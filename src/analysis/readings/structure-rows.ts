import { plainDate } from "../../domain/format.ts";
import { type Period, readPeriod } from "../../domain/period.ts";
import type { Source } from "../../domain/source.ts";
import { literal, name, type Sql, sql } from "../../domain/sql.ts";
import type { Units, View } from "../../domain/units.ts";
import type { Database, Facts } from "../../store/database.ts";
import { countIndicators } from "../build/count-indicators.ts";
import { createView } from "../build/create-views.ts";
import { inReadingOrder, namesReadBy } from "../build/view-order.ts";
import { placesOf } from "../spine/places-of.ts";
import { type StructureMap, structureMap } from "../spine/structure-map.ts";
import { type CountRow, countRows } from "./count-rows.ts";
import { readSupply, type Supply } from "./supply.ts";

/** An organisation's counts with those of its predecessors under it. */
export interface MappedRows {
  readonly rows: readonly CountRow[];
  readonly supply: Supply;
  /** The codes whose figures are in it, its own first. */
  readonly members: readonly string[];
  /** The codes of which a stated share is in it, as an estimate. */
  readonly sharers: readonly string[];
  /** What a reader must know: who was added, what is estimated, what could not be mapped. */
  readonly notes: readonly string[];
}

let mappings = 0;

/** Which members and shares of a structure are wanted. */
export interface MappingChoice {
  /** Members to keep; all where left out. */
  readonly only?: (member: string) => boolean;
  readonly map?: StructureMap;
}

/** See `withMappedRows`. */
export async function mappedRows(
  facts: Database,
  units: Units,
  organisation: string,
  asAt: string,
  choice: MappingChoice = {},
): Promise<MappedRows | null> {
  return withMappedRows(facts, units, organisation, asAt, choice, async (mapped) => mapped);
}

/**
 * Counts for one organisation in the structure of a day: full predecessors' rows are put under it and every indicator is
 * counted again from the rows, so that rates come from numerators and denominators, distinct studies are counted once and
 * medians are of pooled sites. Stated shares of others are added to the counts as estimates and marked.
 * @param use is given them, and the facts in which they were counted: there every member's rows stand under the organisation
 * @returns null where nothing ever became this organisation: its own counts stand
 */
export async function withMappedRows<T>(
  facts: Database,
  units: Units,
  organisation: string,
  asAt: string,
  { only, map: given }: MappingChoice,
  use: (mapped: MappedRows, counted: Facts) => Promise<T>,
): Promise<T | null> {
  const map = given ?? (await structureMap(facts, asAt));
  const predecessors = [...map.current]
    .filter(([, current]) => current === organisation)
    .map(([code]) => code)
    .sort();
  const sharers = sharersOf(map, organisation, predecessors);
  if (predecessors.length === 0 && sharers.length === 0) return null;
  const members = [organisation, ...predecessors].filter((code) => only?.(code) ?? true);

  const db = await facts.fork();
  const catalog = `mapped_${++mappings}` as Sql;
  try {
    await db.run(sql`attach ':memory:' as ${catalog}`);
    await remap(db, catalog, units, organisation, members);
    await db.run(sql`set search_path = ${literal(`${catalog}.main,${facts.catalog}.main`)}`);
    await recreateViews(db, units);
    await countIndicators(db, units);
    const rows = await countRows(db, { organisation });
    const supply = await readSupply(db, { organisations: [organisation] });
    const notes =
      predecessors.length === 0 ? [] : [`figures of ${predecessors.join(", ")} are counted under ${organisation}`];
    const shared = await addShares(facts, units, rows, map, organisation, sharers);
    const mapped: MappedRows = {
      rows: shared.rows,
      supply,
      members,
      sharers,
      notes: [...notes, ...leftBehind(map, members), ...unplaced(map, members), ...shared.notes],
    };
    return await use(mapped, db);
  } finally {
    await db.run(sql`use ${name(facts.catalog)}`);
    await db.run(sql`detach ${catalog}`).catch(() => {});
    db.close();
  }
}

/** Sources whose rows follow an organisation when it is mapped: those that speak for it over time. */
function following(sources: readonly Source[]): (Source & { organisation: string })[] {
  return sources.filter(
    (source): source is Source & { organisation: string } =>
      source.speaksFor !== undefined && source.organisation !== undefined,
  );
}

async function remap(
  db: Database,
  catalog: Sql,
  units: Units,
  organisation: string,
  members: readonly string[],
): Promise<void> {
  const list = members.map((code) => literal(code)).join(", ") as Sql;
  const within = list === "" ? sql`false` : null;
  for (const source of following(units.sources)) {
    const body = name(source.organisation);
    for (const relation of [`${source.id}_states`, source.id])
      await db.run(sql`
        create table ${catalog}.main.${name(relation)} as
        select * replace (${literal(organisation)} as ${body})
        from ${name(relation)}
        where ${within ?? sql`${body} in (${list})`}`);
  }
  for (const relation of ["supplied", "field_quality"] as const)
    await db.run(sql`
      create table ${catalog}.main.${name(relation)} as
      select distinct * replace (${literal(organisation)} as organisation)
      from ${name(relation)}
      where ${within ?? sql`organisation in (${list})`}`);
}

/** Makes again the views that read, directly or through others, a relation that was mapped. */
async function recreateViews(db: Database, units: Units): Promise<void> {
  const mapped = new Set(following(units.sources).flatMap(({ id }) => [id, `${id}_states`]));
  mapped.add("supplied").add("field_quality");
  for (const view of inReadingOrder(units.views)) {
    if (isSpine(view) || !namesReadBy(view).some((read) => mapped.has(read))) continue;
    mapped.add(view.name);
    await createView(db, view);
  }
}

/** The organisations themselves stay as they are: they are what is mapped to. */
function isSpine({ name: view }: View): boolean {
  return view.startsWith("organisation") || view === "succession";
}

/** Codes of which a stated share belongs to the organisation today, directly or because who received it merged later. */
function sharersOf(map: StructureMap, organisation: string, members: readonly string[]): string[] {
  if (map.shares.length === 0) return [];
  const codes = new Set([...map.shares.map(({ from }) => from), ...map.next.keys()]);
  return [...codes]
    .filter((code) => code !== organisation && !members.includes(code))
    .filter((code) => placesOf(map, code, beforeAll).some((place) => place.code === organisation && place.estimated))
    .sort();
}

/** A day before every succession. */
const beforeAll = "0001-01-01";

/** What is counted here in whole although a part of it later went elsewhere: nobody knows the rows of that part. */
function leftBehind(map: StructureMap, members: readonly string[]): string[] {
  return map.shares
    .filter(({ from, to, share }) => share > 0 && members.includes(from) && !members.includes(to))
    .map(
      ({ from, to, day, share, basis }) =>
        `${percentOf(share)} of ${from}${basis === null ? "" : ` by ${basis}`} went to ${to} on ${plainDate(day)}; days before then are counted here whole`,
    );
}

/** Organisations of which something came here, nobody says how much. */
function unplaced({ unmapped }: StructureMap, members: readonly string[]): string[] {
  return unmapped
    .filter(
      ({ code, successors }) =>
        !members.includes(code) && successors.some(({ successor }) => members.includes(successor)),
    )
    .map(({ code, because }) => `figures of ${code} are not counted here: ${because}`);
}

function percentOf(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** Adds a stated share of other organisations' counts to periods before the share moved. */
async function addShares(
  facts: Database,
  units: Units,
  rows: readonly CountRow[],
  map: StructureMap,
  organisation: string,
  sharers: readonly string[],
): Promise<{ rows: CountRow[]; notes: string[] }> {
  const kinds = new Map(
    units.indicators.flatMap(({ id, methods }) =>
      methods.map(({ version, kind }) => [`${id} ${version}`, kind] as const),
    ),
  );
  const result = [...rows];
  const place = new Map(rows.map((row, i) => [rowKey(row), i]));
  const notes = new Set<string>();
  for (const from of sharers) {
    const others = await countRows(facts, { organisation: from });
    const labels = [...new Set(others.map(({ period }) => period))];
    const shares = new Map(labels.map((label) => [label, shareOf(map, from, organisation, readPeriod(label))]));
    for (const other of others) {
      const kind = kinds.get(`${other.indicator} ${other.methodVersion}`);
      const share = shares.get(other.period) ?? null;
      if (share === null || (kind !== "count" && kind !== "rate" && kind !== "proportion" && kind !== "share"))
        continue;
      const at = place.get(rowKey(other));
      const own = at === undefined ? undefined : result[at];
      if (at === undefined || own === undefined) continue;
      result[at] = {
        ...own,
        n: (own.n ?? 0) + share.part * (other.n ?? 0),
        d: own.d === null ? null : own.d + share.part * (other.d ?? 0),
        notes: [...(own.notes ?? []), share.note],
      };
      notes.add(share.note);
    }
  }
  return { rows: result, notes: [...notes] };
}

/** The part of what one organisation reported for a period that belongs to another today; null where none does. */
function shareOf(
  map: StructureMap,
  from: string,
  organisation: string,
  { first, last }: Period,
): { readonly part: number; readonly note: string } | null {
  const partUntil = (day: string) =>
    placesOf(map, from, day).find(({ code, estimated }) => code === organisation && estimated)?.share;
  const leaving = map.shares.find((share) => share.from === from && share.day > first);
  const day = leaving === undefined ? null : plainDate(leaving.day);
  const part = partUntil(last);
  if (part !== undefined) {
    const basis = leaving?.basis == null ? "" : ` by ${leaving.basis}`;
    const before = day === null ? "" : ` for days before ${day}`;
    return { part, note: `estimated share: ${percentOf(part)} of ${from}${basis}${before}` };
  }
  if (day === null || partUntil(first) === undefined) return null;
  return { part: 0, note: `a part of ${from} came on ${day}, within the period; nothing is added for the days before` };
}

function rowKey({ indicator, methodVersion, period }: CountRow): string {
  return `${indicator} ${methodVersion} ${period}`;
}
