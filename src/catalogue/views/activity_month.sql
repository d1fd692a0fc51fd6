-- Participants of one study at one organisation in one month, over all settings and routes.
-- kept until counted
select
  site_org as organisation,
  study_key,
  month,
  sum(recruited)::integer as recruited,
  coalesce(sum(consented), 0)::integer as consented,
  sum(case when is_consented_here then recruited else 0 end)::integer as consented_here,
  sum(case when setting is not null then recruited else 0 end)::integer as with_setting,
  sum(case when is_outside_hospital then recruited else 0 end)::integer as outside_hospital
from activity_row
group by site_org, study_key, month
