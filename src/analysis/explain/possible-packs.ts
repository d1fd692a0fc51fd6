import { sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Facts } from "../../store/database.ts";

/** An organisation of which board packs can be made from its own extracts. */
export interface PossiblePacks {
  readonly code: string;
  readonly name: string;
  /**
   * Labels of half-years that are over, newest first: those that its monthly extracts touch, or any extract where it sent no
   * monthly ones.
   */
  readonly periods: readonly string[];
}

/**
 * Organisations that supplied extracts of their own, in the order of names; practices and pharmacies get no packs.
 * @param until the day by which a half-year has to be over
 * @param organisation one code; all where left out
 */
export async function possiblePacks(
  facts: Facts,
  { sources }: Pick<Units, "sources">,
  until: string,
  organisation?: string,
): Promise<PossiblePacks[]> {
  const local = sources.filter(({ kind }) => kind === "local");
  const monthly = local.filter(({ speaksFor }) => speaksFor !== undefined && "month" in speaksFor);
  return facts.rows<PossiblePacks>(
    sql`
      with spoken as (
        select
          supplied.organisation as code,
          coalesce(any_value(o.name), supplied.organisation) as name,
          supplied.month,
          bool_or(list_contains(string_split($monthly, ' '), supplied.source)) as is_monthly
        from supplied
        left join organisation as o
          on o.code = supplied.organisation
        where list_contains(string_split($local, ' '), supplied.source)
          and coalesce(o.role, 'trust') in ('trust', 'icb', 'other')
          and ($organisation is null or supplied.organisation = $organisation)
        group by supplied.organisation, supplied.month
      ),
      touched as (
        select
          spoken.code,
          any_value(spoken.name) as name,
          month_period.period,
          month_period.first_day,
          bool_or(spoken.is_monthly) as is_monthly
        from spoken
        join month_period
          on month_period.month = spoken.month
          and month_period.kind = 'half'
          and label_last_day(month_period.period) <= $until::date
        group by spoken.code, month_period.period, month_period.first_day
      ),
      -- A state of affairs reaches into a half-year that has only begun: that alone makes no pack.
      covered as (
        select *
        from touched
        qualify is_monthly or not bool_or(is_monthly) over (partition by code)
      )
      select code, any_value(name) as name, list(period order by first_day desc) as periods
      from covered
      group by code
      order by name, code`,
    { local: idsOf(local), monthly: idsOf(monthly), until, organisation: organisation ?? null },
  );
}

function idsOf(sources: Units["sources"]): string {
  return sources.map(({ id }) => id).join(" ");
}
