-- An organisation followed by another on a day; the published list gives no kind, an organisation's own list does.
-- kept: most other views and pages read it
with stated as (
  select predecessor, successor, date as day, kind, weight, weight_basis
  from successions
),
-- A list that says where the whole of an organisation went replaces the published successors of it;
-- one that tells of a part replaces the same pair only.
published as (
  select predecessor, successor, min(day) as day
  from ods_succession
  where predecessor not in (select predecessor from stated where kind in ('full', 'split'))
    and (predecessor, successor) not in (select (predecessor, successor) from stated)
    and predecessor <> successor
  group by predecessor, successor
),
-- Counted before any pair is replaced: one successor had all of it, several shared it in parts that nobody published.
successors as (
  select predecessor, count(distinct successor) as successors
  from ods_succession
  where predecessor <> successor
  group by predecessor
)
select predecessor, successor, day, kind, weight, weight_basis, true as stated
from stated
union all
select
  predecessor,
  successor,
  day,
  case when successors = 1 then 'full' else 'split' end as kind,
  null::double as weight,
  null::varchar as weight_basis,
  false as stated
from published
join successors using (predecessor)
