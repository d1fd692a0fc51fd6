-- Participants of one study at one organisation in one month, over all settings and routes.
-- kept
select
  site_org as organisation,
  study_key,
  month,
  sum(recruited)::bigint as recruited,
  coalesce(sum(recruited) filter (where is_consented_here), 0)::bigint as consented_here,
  coalesce(sum(recruited) filter (where setting is not null), 0)::bigint as with_setting,
  coalesce(sum(recruited) filter (where is_outside_hospital), 0)::bigint as outside_hospital
from activity_row
group by site_org, study_key, month
