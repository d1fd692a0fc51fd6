import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** An organisation that fits what somebody typed. */
export interface FoundOrganisation {
  readonly code: string;
  readonly name: string;
  /** trust, practice, pharmacy, icb or other. */
  readonly role: string;
  readonly icb: string | null;
  readonly region: string | null;
  /** active, closed, dormant, proposed, or not listed where only figures name it. */
  readonly status: string;
  readonly closed: string | null;
  readonly foundBy: "code" | "name" | "former name";
  /** The former name, where it was found by one. */
  readonly formerName: string | null;
}

/**
 * Organisations by code, name or former name; every word must be in the name, in any order, case and punctuation aside.
 * The code comes first, then whole words before parts of words, trusts and boards, open ones, names before former names.
 * @param words as typed; of nothing but blanks, nothing is found
 * @param limit at most so many
 */
export async function findOrganisation(facts: Facts, words: string, limit = 20): Promise<FoundOrganisation[]> {
  const typed = words.toUpperCase().replaceAll(/['’.]/g, "");
  const plain = typed.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (plain === "") return [];
  return facts.rows<FoundOrganisation>(
    sql`
      with names as (
        select code, name, regexp_replace(regexp_replace(upper(name), '[''’.]', '', 'g'), '[^\\p{L}\\p{N}]+', ' ', 'g') as plain
        from (
          select code, name from organisation
          union
          select code, name from organisation_name
        )
      ),
      fitting as (
        select code, name, list_has_all(string_split(plain, ' '), string_split($plain, ' ')) as whole
        from names
        where len(list_filter(string_split($plain, ' '), word -> not contains(plain, word))) = 0
      ),
      found as (
        select code, bool_or(whole) as whole, list(name order by name) as names
        from fitting
        group by code
        union all
        select code, true, []
        from organisation
        where code = $code and code not in (select code from fitting)
      ),
      placed as (
        select
          o.*,
          whole,
          names,
          case when o.code = $code then 'code' when list_contains(names, o.name) then 'name' else 'former name' end as found_by
        from found
        join organisation as o using (code)
      )
      select
        code,
        name,
        role,
        icb,
        region,
        status,
        closed,
        found_by as "foundBy",
        case when found_by = 'former name' then names[1] end as "formerName"
      from placed
      order by
        found_by <> 'code',
        not whole,
        role not in ('trust', 'icb'),
        status <> 'active',
        found_by <> 'name',
        name,
        code
      limit $limit`,
    { plain, code: words.trim().toUpperCase(), limit },
  );
}
