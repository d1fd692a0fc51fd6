-- A study-site of a trust with a target: the first one agreed, and the day on which it was first set lower after opening.
-- kept until counted
with first_agreed as (
  select
    site_org,
    study_key,
    min_by(target, recorded_on) as target,
    min_by(target_end, recorded_on) as target_end,
    min_by(file_id, recorded_on) as file_id,
    min_by(line, recorded_on) as line
  from targets
  group by site_org, study_key
),
lowered as (
  select
    targets.site_org,
    targets.study_key,
    min(targets.recorded_on) as lowered_on
  from targets
  join first_agreed using (site_org, study_key)
  join study_site
    on study_site.organisation = targets.site_org
    and study_site.study_key = targets.study_key
  where targets.recorded_on > study_site.open_on
    and targets.target < first_agreed.target
  group by targets.site_org, targets.study_key
)
select
  study_site.organisation,
  study_site.study_key,
  study_site.open_on,
  study_site.closed_on,
  first_agreed.target as first_target,
  first_agreed.target_end as first_target_end,
  lowered.lowered_on,
  study_site.file_id,
  study_site.line
from study_site
join first_agreed
  on first_agreed.site_org = study_site.organisation
  and first_agreed.study_key = study_site.study_key
left join lowered
  on lowered.site_org = study_site.organisation
  and lowered.study_key = study_site.study_key
where study_site.taken_on
  and study_site.at_trust
  and study_site.only_one
