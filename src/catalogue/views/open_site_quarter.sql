-- A study-site open to recruitment on the last day of a quarter: participants so far and the target then in force.
-- kept
with so_far as (
  select
    organisation,
    study_key,
    month,
    sum(recruited) over (partition by organisation, study_key order by month) as recruited
  from activity_quarter
),
open_span as (
  select
    study_site.*,
    date_trunc('quarter', study_site.open_on)::date as first_quarter,
    least(study_site.closed_on - 1, known_until.known_until) as last_open_on
  from study_site
  join known_until using (organisation)
  where study_site.taken_on
    and study_site.only_one
    and study_site.open_on <= known_until.known_until
),
open_site as (
  select
    organisation,
    study_key,
    last_day(unnest(range(first_quarter, last_open_on + 1, interval 3 months))::date + interval 2 months) as day,
    last_open_on,
    open_on,
    first_participant_on,
    rare_disease,
    sponsor_on_track,
    at_trust,
    file_id,
    line
  from open_span
),
with_recruits as (
  select
    open_site.*,
    coalesce(so_far.recruited, 0)::bigint as recruited
  from (
    select *
    from open_site
    where day <= last_open_on
  ) as open_site
  asof left join so_far
    on so_far.organisation = open_site.organisation
    and so_far.study_key = open_site.study_key
    and so_far.month <= open_site.day
)
select
  with_recruits.*,
  targets.target,
  targets.target_end
from with_recruits
asof left join targets
  on targets.site_org = with_recruits.organisation
  and targets.study_key = with_recruits.study_key
  and targets.recorded_on <= with_recruits.day
