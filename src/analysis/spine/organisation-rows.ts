import { type Sql, sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import type { Step } from "./successor-ends.ts";

/** An organisation as it is kept for finding. */
export interface IndexedOrganisation {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly icb: string | null;
  readonly region: string | null;
  readonly status: string;
  readonly closed: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
}

/** Every organisation: trusts and boards first, open ones first, then in the order of names and codes. */
export async function allOrganisations(facts: Facts): Promise<IndexedOrganisation[]> {
  const rows = await quickRows(
    facts,
    sql`
      select string_agg(
        concat_ws(
          chr(31),
          code,
          translate(coalesce(name, code), $signs, ''),
          role,
          status,
          coalesce(icb, ''),
          translate(coalesce(region, ''), $signs, ''),
          coalesce(closed::varchar, ''),
          translate(coalesce(town, ''), $signs, ''),
          translate(coalesce(postcode, ''), $signs, '')
        ),
        chr(30)
        order by role not in ('trust', 'icb'), status <> 'active', upper(strip_accents(coalesce(name, code))), code
      ) as text
      from organisation`,
    { signs: betweenRows + betweenParts },
  );
  return rows.map(([code = "", name = "", role = "", status = "", icb, region, closed, town, postcode]) => ({
    code,
    name,
    role,
    status,
    icb: orNull(icb),
    region: orNull(region),
    closed: orNull(closed),
    town: orNull(town),
    postcode: orNull(postcode),
  }));
}

/** Names other than the newest, in their order, by code. */
export async function allFormerNames(facts: Facts): Promise<Map<string, string[]>> {
  const rows = await quickRows(
    facts,
    sql`
      select string_agg(concat_ws(chr(31), code, translate(name, $signs, '')), chr(30) order by code, name) as text
      from (
        select n.code, min(n.name) as name
        from organisation_name as n
        join organisation as o
          on o.code = n.code
        where upper(n.name) <> upper(o.name)
        group by n.code, upper(n.name)
      )`,
    { signs: betweenRows + betweenParts },
  );
  const names = new Map<string, string[]>();
  for (const [code = "", name = ""] of rows) names.set(code, [...(names.get(code) ?? []), name]);
  return names;
}

/** Every succession by the code that gave way, oldest first. */
export async function allSuccessions(facts: Facts): Promise<Map<string, Step[]>> {
  const rows = await quickRows(
    facts,
    sql`
      select string_agg(
        concat_ws(chr(31), predecessor, successor, day::varchar, kind),
        chr(30)
        order by day, predecessor, successor
      ) as text
      from succession`,
  );
  const steps = new Map<string, Step[]>();
  for (const [predecessor = "", successor = "", day = "", kind = ""] of rows) {
    const step = { successor, day, kind };
    const known = steps.get(predecessor);
    if (known === undefined) steps.set(predecessor, [step]);
    else known.push(step);
  }
  return steps;
}

/** The signs between rows and between their parts, which no text may hold. */
const betweenRows = "\u001e";
const betweenParts = "\u001f";

/** Rows of texts: as one text they leave the database ten times faster than one value at a time. */
async function quickRows(facts: Facts, text: Sql, values: Readonly<Record<string, string>> = {}): Promise<string[][]> {
  const [row] = await facts.rows<{ text: string | null }>(text, values);
  return (row?.text ?? "").split(betweenRows).flatMap((line) => (line === "" ? [] : [line.split(betweenParts)]));
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}
