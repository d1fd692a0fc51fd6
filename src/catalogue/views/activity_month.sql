-- Participants of one study at one organisation in one month, over all settings and routes.
-- kept until counted
select
  site_org as organisation,
  study_key,
  month,
  sum(recruited)::integer as recruited
from activity
group by site_org, study_key, month
