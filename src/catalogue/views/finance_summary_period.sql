-- Income and research balances of one organisation in one period, as returned for it or else put together from shorter returns that cover it.
-- kept
with returned as (
  select
    finance_summary.org as organisation,
    period.kind,
    period.first_day,
    period.last_day,
    sum(finance_summary.operating_income_pence) as operating_income_pence,
    sum(finance_summary.opening_balance_pence) as opening_balance_pence,
    sum(finance_summary.balance_over_24m_pence) as balance_over_24m_pence,
    sum(coalesce(finance_summary.planned_pence, 0)) as planned_pence
  from finance_summary
  join period
    on period.label = finance_summary.period
  group by finance_summary.org, period.kind, period.first_day, period.last_day
),
put_together as (
  select
    returned.organisation,
    whole.label as period,
    whole.first_day,
    whole.last_day,
    returned.kind as from_kind,
    sum(returned.operating_income_pence)::bigint as operating_income_pence,
    min_by(returned.opening_balance_pence, returned.first_day)::bigint as opening_balance_pence,
    max_by(returned.balance_over_24m_pence, returned.first_day)::bigint as balance_over_24m_pence,
    max_by(returned.planned_pence, returned.first_day)::bigint as planned_pence,
    sum(returned.last_day - returned.first_day + 1) as days
  from returned
  join period whole
    on returned.first_day >= whole.first_day
    and returned.last_day <= whole.last_day
  group by returned.organisation, whole.label, whole.first_day, whole.last_day, returned.kind
  having sum(returned.last_day - returned.first_day + 1) = whole.last_day - whole.first_day + 1
)
select
  organisation,
  period,
  first_day,
  last_day,
  from_kind,
  operating_income_pence,
  opening_balance_pence,
  balance_over_24m_pence,
  planned_pence
from put_together
-- The longest return wins.
qualify row_number() over (partition by organisation, period order by list_position(['year', 'half', 'quarter', 'month'], from_kind)) = 1
