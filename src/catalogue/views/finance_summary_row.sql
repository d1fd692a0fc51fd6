-- A row of a finance summary behind the figures of one organisation in one period.
select
  finance_summary_period.organisation,
  finance_summary_period.period,
  finance_summary.file_id,
  finance_summary.line
from finance_summary_period
join period
  on period.kind = finance_summary_period.from_kind
  and period.first_day >= finance_summary_period.first_day
  and period.last_day <= finance_summary_period.last_day
join finance_summary
  on finance_summary.org = finance_summary_period.organisation
  and finance_summary.period = period.label
