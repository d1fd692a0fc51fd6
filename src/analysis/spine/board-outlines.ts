import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/**
 * Outlines of integrated care boards as GeoJSON geometries, by the board's own code.
 * An E54 code leads to it where a list knows that code; such codes change with the boundary, and then the name leads there.
 */
export async function boardOutlines(facts: Facts): Promise<Map<string, string>> {
  const rows = await facts.rows<{ code: string; geometry: string }>(sql`
    with board as (
      select
        code,
        regexp_replace(lower(name), '^nhs |integrated care board|icb|[^a-z]', '', 'g') as plain_name
      from organisation
      where role = 'icb'
    ),
    given_code as (
      select code as given, code from board
      union
      select ons_code, code from icb
      union
      select icb_ons, icb from ods_practice_map where icb_ons is not null
    ),
    outline as (
      select
        icb_ons,
        geometry,
        regexp_replace(lower(name), '^nhs |integrated care board|icb|[^a-z]', '', 'g') as plain_name
      from icb_outline
    )
    select
      board.code,
      arg_max(outline.geometry, (given_code.given is not null)::integer::varchar || outline.icb_ons) as geometry
    from outline
    left join given_code on given_code.given = outline.icb_ons
    join board
      on board.code = given_code.code
      or (given_code.code is null and board.plain_name = outline.plain_name)
    group by board.code
    order by board.code`);
  return new Map(rows.map(({ code, geometry }) => [code, geometry]));
}
