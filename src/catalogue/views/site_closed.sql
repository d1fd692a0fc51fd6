-- A study-site closed to recruitment: whether it reached its first agreed target by the day first agreed.
select
  site_target.organisation,
  site_target.study_key,
  date_trunc('month', site_target.closed_on)::date as month,
  coalesce(sum(activity_month.recruited), 0) >= site_target.first_target as met,
  site_target.file_id,
  site_target.line
from site_target
left join activity_month
  on activity_month.organisation = site_target.organisation
  and activity_month.study_key = site_target.study_key
  and activity_month.month <= site_target.first_target_end
where site_target.closed_on is not null
  and site_target.first_target > 0
group by site_target.organisation, site_target.study_key, site_target.closed_on, site_target.first_target, site_target.file_id, site_target.line
