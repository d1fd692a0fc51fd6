import { plainDate } from "../../domain/format.ts";
import type { Source } from "../../domain/source.ts";
import { literal, name, type Sql, sql } from "../../domain/sql.ts";
import type { Units, View } from "../../domain/units.ts";
import type { Database } from "../../store/database.ts";
import { countIndicators } from "../build/count-indicators.ts";
import { inReadingOrder, isKept, namesReadBy } from "../build/view-order.ts";
import { type StructureMap, structureMap } from "../spine/structure-map.ts";
import { type CountRow, countRows } from "./count-rows.ts";
import { readSupply, type Supply } from "./supply.ts";

/** An organisation's counts with those of its predecessors under it. */
export interface MappedRows {
  readonly rows: readonly CountRow[];
  readonly supply: Supply;
  /** The codes whose figures are in it, its own first. */
  readonly members: readonly string[];
  /** What a reader must know: who was added, what is estimated, what could not be mapped. */
  readonly notes: readonly string[];
}

let mappings = 0;

/**
 * Counts for one organisation in the structure of a day: full predecessors' rows are put under it and every indicator is
 * counted again from the rows, so that rates come from numerators and denominators, distinct studies are counted once and
 * medians are of pooled sites. Stated shares of others are added to the counts as estimates and marked.
 * @param only members to keep; all where left out
 * @returns null where nothing ever became this organisation: its own counts stand
 */
export async function mappedRows(
  facts: Database,
  units: Units,
  organisation: string,
  asAt: string,
  { only, map: given }: { only?: (member: string) => boolean; map?: StructureMap } = {},
): Promise<MappedRows | null> {
  const map = given ?? (await structureMap(facts, asAt));
  const predecessors = [...map.current]
    .filter(([, current]) => current === organisation)
    .map(([code]) => code)
    .sort();
  const shares = map.shares.filter(({ to }) => to === organisation);
  if (predecessors.length === 0 && shares.length === 0) return null;
  const members = [organisation, ...predecessors].filter((code) => only?.(code) ?? true);

  const db = await facts.fork();
  const catalog = `mapped_${++mappings}` as Sql;
  try {
    await db.run(sql`attach ':memory:' as ${catalog}`);
    await remap(db, catalog, units, organisation, members);
    await db.run(sql`set search_path = ${literal(`${catalog}.main,${facts.catalog}.main`)}`);
    await recreateViews(db, catalog, units);
    await countIndicators(db, units.indicators, () => {});
    const rows = await countRows(db, { organisation });
    const supply = await readSupply(db, [organisation]);
    const notes =
      predecessors.length === 0 ? [] : [`figures of ${predecessors.join(", ")} are counted under ${organisation}`];
    const shared = await addShares(facts, units, rows, shares);
    return { rows: shared.rows, supply, members, notes: [...notes, ...shared.notes] };
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
  await db.run(sql`create table ${catalog}.main.counts as from counts limit 0`);
}

/** Makes again the views that read, directly or through others, a relation that was mapped. */
async function recreateViews(db: Database, catalog: Sql, units: Units): Promise<void> {
  const mapped = new Set(following(units.sources).flatMap(({ id }) => [id, `${id}_states`]));
  mapped.add("supplied").add("field_quality");
  for (const view of inReadingOrder(units.views)) {
    if (isSpine(view) || !namesReadBy(view).some((read) => mapped.has(read))) continue;
    mapped.add(view.name);
    const kind = (isKept(view) ? "table" : "view") as Sql;
    await db.run(sql`create ${kind} ${catalog}.main.${name(view.name)} as ${view.text as Sql}`);
  }
}

/** The organisations themselves stay as they are: they are what is mapped to. */
function isSpine({ name: view }: View): boolean {
  return view.startsWith("organisation") || view === "succession";
}

/** Adds a stated share of another organisation's counts to periods before the share moved. */
async function addShares(
  facts: Database,
  units: Units,
  rows: readonly CountRow[],
  shares: StructureMap["shares"],
): Promise<{ rows: CountRow[]; notes: string[] }> {
  const kinds = new Map(
    units.indicators.flatMap(({ id, methods }) =>
      methods.map(({ version, kind }) => [`${id} ${version}`, kind] as const),
    ),
  );
  const result = [...rows];
  const place = new Map(rows.map((row, i) => [rowKey(row), i]));
  const notes: string[] = [];
  for (const { from, day, share, basis } of shares) {
    if (share <= 0) continue;
    const percent = `${Math.round(share * 1000) / 10}%`;
    const note = `estimated share: ${percent} of ${from}${basis === null ? "" : ` by ${basis}`} for days before ${plainDate(day)}`;
    const before = await facts.rows<{ label: string }>(
      sql`select distinct period as label from counts where organisation = $from and label_last_day(period) < $day::date`,
      { from, day },
    );
    const earlier = new Set(before.map(({ label }) => label));
    let used = false;
    for (const other of await countRows(facts, { organisation: from })) {
      const kind = kinds.get(`${other.indicator} ${other.methodVersion}`);
      if (
        !earlier.has(other.period) ||
        (kind !== "count" && kind !== "rate" && kind !== "proportion" && kind !== "share")
      )
        continue;
      const at = place.get(rowKey(other));
      const own = at === undefined ? undefined : result[at];
      if (at === undefined || own === undefined) continue;
      result[at] = {
        ...own,
        n: (own.n ?? 0) + share * (other.n ?? 0),
        d: own.d === null ? null : own.d + share * (other.d ?? 0),
        notes: [...(own.notes ?? []), note],
      };
      used = true;
    }
    if (used) notes.push(note);
  }
  return { rows: result, notes };
}

function rowKey({ indicator, methodVersion, period }: CountRow): string {
  return `${indicator} ${methodVersion} ${period}`;
}
