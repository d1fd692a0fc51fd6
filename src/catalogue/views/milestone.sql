-- A billable milestone of a study or award once its 30 days are over or its invoice is out: whether every line of it was invoiced in time.
-- kept until counted
select
  finance.org as organisation,
  finance.award_or_study,
  date_trunc('month', finance.milestone_on)::date as month,
  bool_and(coalesce(finance.invoiced_on <= finance.milestone_on + 30, false)) as in_time,
  list({'file_id': finance.file_id, 'line': finance.line}) as lines
from finance
join file using (file_id)
left join known_until
  on known_until.organisation = finance.org
where finance.milestone_on is not null
  and finance.direction = 'in'
group by finance.org, finance.award_or_study, finance.milestone_on
having bool_and(finance.invoiced_on is not null)
  or finance.milestone_on + 30 <= max(case when file.received_stated then finance.received_on else greatest(finance.received_on, known_until.known_until) end)
