import { literal, name, type Sql, sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** What one method counted for one organisation and period, as it stands in the facts. */
export interface CountRow {
  readonly indicator: string;
  readonly methodVersion: string;
  readonly organisation: string;
  readonly period: string;
  readonly n: number | null;
  readonly d: number | null;
  readonly days: readonly number[] | null;
  readonly happened: readonly boolean[] | null;
  readonly parts: readonly number[] | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Estimated shares put in from predecessors, as notes. */
  readonly notes?: readonly string[];
}

/** Nothing counted. */
export const nothingCounted = {
  n: null,
  d: null,
  days: null,
  happened: null,
  parts: null,
  value: null,
  lower: null,
  upper: null,
} as const;

/** The relation with what one indicator counted: columns as in `counts`. */
export function countsOf(indicator: string): Sql {
  return name(`counts_${indicator}`);
}

/** Which rows are asked for; what is left out is not restricted. */
export interface CountFilter {
  readonly indicator?: string;
  readonly indicators?: readonly string[];
  readonly organisation?: string;
  readonly organisations?: readonly string[];
  readonly period?: string;
  /** Labels of periods; rolling years, which have labels of their own, come with any. */
  readonly periods?: readonly string[];
}

/** Rows that every indicator counted, in the order of indicator, organisation and the letters of the period. */
export async function countRows(facts: Facts, filter: CountFilter): Promise<CountRow[]> {
  const { indicators, ...others } = filter;
  const asked = {
    ...others,
    organisations: filter.organisations?.join(" "),
    periods: filter.periods?.join(" "),
  };
  const given = Object.entries(asked).filter(
    (entry): entry is [keyof typeof conditions, string] => entry[1] !== undefined,
  );
  // Named one by one, the database looks at no others.
  const among =
    indicators === undefined ? [] : [sql`indicator in (${(indicators.map(literal).join(", ") || "null") as Sql})`];
  const where = [...among, ...given.map(([column]) => conditions[column])].join(" and ") as Sql;
  const rows = await facts.rows<CountRow>(
    sql`
      select indicator, method_version as "methodVersion", organisation, period, n, d, days, happened, parts, value, lower, upper
      from ${relationOf(filter)}
      where ${where === "" ? sql`true` : where}
      order by indicator, organisation, period`,
    Object.fromEntries(given),
  );
  return rows.map((row) => ({
    ...row,
    n: settled(row.n),
    d: settled(row.d),
    value: settled(row.value),
    lower: settled(row.lower),
    upper: settled(row.upper),
    // Studies come in no order; a bootstrap draws them by their place.
    parts: row.parts === null ? null : [...row.parts].map((part) => settled(part) ?? 0).sort((a, b) => a - b),
  }));
}

/** The view of all indicators takes longer to plan than a few rows take to read. */
const mostApart = 8;

function relationOf({ indicator, indicators = [] }: CountFilter): Sql {
  const apart = indicator === undefined ? [...new Set(indicators)] : [indicator];
  if (apart.length === 0 || apart.length > mostApart) return sql`counts`;
  return sql`(${apart.map((id) => sql`select * from ${countsOf(id)}`).join(" union all by name ") as Sql})`;
}

const conditions: Readonly<Record<Exclude<keyof CountFilter, "indicators">, Sql>> = {
  indicator: sql`indicator = $indicator`,
  organisation: sql`organisation = $organisation`,
  organisations: sql`organisation in (select unnest(string_split($organisations, ' ')))`,
  period: sql`period = $period`,
  periods: sql`(period in (select unnest(string_split($periods, ' '))) or contains(period, '..'))`,
};

/** Sums of fractions differ in their last digits with the order of the database's threads: 12 digits are kept. */
export function settled(value: number | null): number | null {
  return value === null || Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
