-- Participants of one study at one organisation in one month, over all settings and routes.
-- kept
select
  site_org as organisation,
  study_key,
  month,
  sum(recruited)::bigint as recruited,
  coalesce(sum(recruited) filter (where attribution is null or attribution = 'consented_here'), 0)::bigint as consented_here,
  coalesce(sum(recruited) filter (where setting is not null), 0)::bigint as with_setting,
  coalesce(
    sum(recruited) filter (
      where regexp_matches(lower(setting), 'primary|practice|pharmac|communit|care.?home|home|online|remote|hospice|school|prison')
        and not regexp_matches(lower(setting), 'hospital')
    ),
    0
  )::bigint as outside_hospital
from activity
group by site_org, study_key, month
