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
open_site as (
  select
    study_site.organisation,
    study_site.study_key,
    period.last_day as day,
    study_site.open_on,
    study_site.first_participant_on,
    study_site.rare_disease,
    study_site.sponsor_on_track,
    study_site.at_trust,
    study_site.file_id,
    study_site.line
  from study_site
  join known_until using (organisation)
  join period
    on period.last_day >= study_site.open_on
    and period.last_day <= known_until.known_until
    and period.last_day < coalesce(study_site.closed_on, 'infinity')
  where period.kind = 'quarter'
    and study_site.taken_on
    and study_site.only_one
),
with_recruits as (
  select
    open_site.*,
    coalesce(so_far.recruited, 0)::bigint as recruited
  from open_site
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
