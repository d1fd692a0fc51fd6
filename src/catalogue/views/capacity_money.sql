-- Capacity-building money of one organisation in one period in which it has finance lines: the balance at the start, what came in and what was used.
-- kept
with by_period as (
  select
    finance.org as organisation,
    month_period.period,
    coalesce(
      sum(finance.amount_pence) filter (where finance.type = 'capacity_building' and finance.direction = 'in'),
      0
    )::bigint as received_pence,
    coalesce(
      sum(finance.amount_pence) filter (
        where finance.type = 'capacity_building'
          and finance.direction = 'out'
          and trim(finance.used_for) <> ''
      ),
      0
    )::bigint as used_pence
  from finance
  join month_period using (month)
  group by finance.org, month_period.period
)
select
  by_period.organisation,
  by_period.period,
  finance_summary_period.opening_balance_pence as opening_pence,
  by_period.received_pence,
  by_period.used_pence
from by_period
join finance_summary_period using (organisation, period)
