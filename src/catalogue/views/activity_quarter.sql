-- Participants of one study at one organisation in one quarter of the year.
-- kept until counted
select
  organisation,
  study_key,
  date_trunc('quarter', month)::date as month,
  sum(recruited)::integer as recruited,
  sum(consented)::integer as consented,
  sum(consented_here)::integer as consented_here,
  sum(with_setting)::integer as with_setting,
  sum(outside_hospital)::integer as outside_hospital
from activity_month
group by organisation, study_key, date_trunc('quarter', month)
