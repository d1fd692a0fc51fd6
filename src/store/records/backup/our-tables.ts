import type pg from "pg";

/** A table of the records. */
export interface OurTable {
  readonly name: string;
  /** In order, as a row is written. */
  readonly columns: string[];
}

/**
 * Every table of the records, each after those that its rows refer to.
 * @throws RangeError where there is what a copy of rows would not bring along
 */
export async function ourTables(client: pg.Client): Promise<readonly OurTable[]> {
  const { rows: odd } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('S', 'p', 'm')",
  );
  if (odd.length > 0)
    throw new RangeError(`rows alone would not bring along ${odd.map(({ name }) => name).join(", ")}`);
  const { rows: tables } = await client.query<OurTable>(
    `select relname as name, array_agg(attname::text order by attnum) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
     where relnamespace = 'public'::regnamespace and relkind = 'r'
     group by relname order by relname`,
  );
  // One whose check waits for the end of the transaction puts nothing before anything.
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select a.relname as from, b.relname as to
     from pg_constraint join pg_class a on a.oid = conrelid join pg_class b on b.oid = confrelid
     where contype = 'f' and not condeferred and conrelid <> confrelid`,
  );
  const placed: OurTable[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ name }) =>
      references.every(({ from, to }) => from !== name || !waiting.some((table) => table.name === to)),
    );
    const [next] = waiting.splice(at === -1 ? 0 : at, 1);
    if (at === -1 || next === undefined) throw new RangeError("tables refer to one another in a circle");
    placed.push(next);
  }
  return placed;
}
