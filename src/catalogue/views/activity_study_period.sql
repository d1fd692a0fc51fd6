-- Participants of one study at one organisation in one period of any kind, with what kind of study it is.
-- kept
select
  activity_month.organisation,
  activity_month.study_key,
  month_period.period,
  month_period.kind,
  sum(activity_month.recruited)::bigint as recruited,
  sum(activity_month.consented_here)::bigint as consented_here,
  sum(activity_month.with_setting)::bigint as with_setting,
  sum(activity_month.outside_hospital)::bigint as outside_hospital,
  any_value(study_kind.interventional) as interventional,
  any_value(study_kind.commercial_contract) as commercial_contract,
  any_value(study_kind.specialty) as specialty,
  any_value(study_kind.weight) as weight
from activity_month
join month_period using (month)
left join study_kind using (study_key)
group by activity_month.organisation, activity_month.study_key, month_period.period, month_period.kind
