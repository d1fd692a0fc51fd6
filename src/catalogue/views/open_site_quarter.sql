-- A study-site open to recruitment on the last day of a quarter: participants so far and the target then in force.
-- kept until counted
with so_far as (
  select
    organisation,
    study_key,
    month as from_on,
    sum(recruited) over steps as recruited,
    coalesce(lead(month) over steps, 'infinity') as until
  from activity_quarter
  window steps as (partition by organisation, study_key order by month)
),
in_force as (
  select
    site_org as organisation,
    study_key,
    recorded_on as from_on,
    target,
    target_end,
    coalesce(lead(recorded_on) over (partition by site_org, study_key order by recorded_on), 'infinity') as until
  from targets
),
open_span as (
  select
    study_site.organisation,
    study_site.study_key,
    study_site.open_on,
    study_site.first_participant_on,
    study_site.rare_disease,
    study_site.sponsor_on_track,
    study_site.at_trust,
    study_site.only_one,
    study_site.file_id,
    study_site.line,
    least(study_site.closed_on - 1, known_until.known_until) as last_open_on
  from study_site
  join known_until using (organisation)
  where study_site.taken_on
    and study_site.open_on <= known_until.known_until
),
open_site as (
  select
    *,
    last_day(
      unnest(range(date_trunc('quarter', open_on)::date, last_open_on + 1, interval 3 months))::date + interval 2 months
    ) as day
  from open_span
)
select
  open_site.organisation,
  open_site.study_key,
  open_site.day,
  open_site.open_on,
  open_site.first_participant_on,
  open_site.rare_disease,
  open_site.sponsor_on_track,
  open_site.at_trust,
  open_site.only_one,
  coalesce(so_far.recruited, 0)::bigint as recruited,
  in_force.target,
  in_force.target_end,
  open_site.file_id,
  open_site.line
from open_site
left join so_far
  on so_far.organisation = open_site.organisation
  and so_far.study_key = open_site.study_key
  and so_far.from_on <= open_site.day
  and so_far.until > open_site.day
left join in_force
  on in_force.organisation = open_site.organisation
  and in_force.study_key = open_site.study_key
  and in_force.from_on <= open_site.day
  and in_force.until > open_site.day
where open_site.day <= open_site.last_open_on
