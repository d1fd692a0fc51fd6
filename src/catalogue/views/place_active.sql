-- A general practice or pharmacy, open in a financial year, that sent activity or had a study open in a half or the whole of it, and how many like it were open under its integrated care board.
-- kept
with span as (
  select
    label as period,
    kind,
    first_day,
    last_day,
    make_date(year(first_day) - (month(first_day) < 4)::integer, 4, 1) as year_from
  from period
  where kind in ('half', 'year')
),
open_then as (
  select
    *,
    count(*) over (partition by icb, role, year_from) as open_under_board
  from place_open
),
did as (
  select
    organisation as code,
    period,
    recruited,
    commercial as recruited_commercial,
    consented > 0 as somebody_consented,
    false as had_open_site
  from activity_period
  where kind in ('half', 'year')
    and not at_trust
  union all
  select
    study_site.organisation as code,
    span.period,
    0 as recruited,
    0 as recruited_commercial,
    false as somebody_consented,
    true as had_open_site
  from study_site
  join span
    on study_site.open_on <= span.last_day
    and coalesce(study_site.closed_on, 'infinity') >= span.first_day
  where study_site.taken_on
    and not study_site.at_trust
)
select
  did.code,
  open_then.role,
  open_then.icb,
  open_then.open_under_board,
  did.period,
  span.kind,
  span.first_day,
  span.last_day,
  sum(did.recruited)::bigint as recruited,
  sum(did.recruited_commercial)::bigint as recruited_commercial,
  bool_or(did.somebody_consented or did.recruited > 0 or did.had_open_site) as taking_part
from did
join span using (period)
join open_then using (code, year_from)
group by all
