-- Participants of one study at one organisation in one quarter of the year.
-- kept until counted
select
  organisation,
  study_key,
  date_trunc('quarter', month)::date as month,
  sum(recruited)::integer as recruited
from activity_month
group by organisation, study_key, date_trunc('quarter', month)
