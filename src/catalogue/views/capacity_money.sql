-- Capacity-building money of one organisation in one period in which it has finance lines: what was there at the start, came in and was used.
-- kept
with monthly as (
  select
    org as organisation,
    month,
    coalesce(sum(amount_pence) filter (where type = 'capacity_building' and direction = 'in'), 0) as received,
    coalesce(
      sum(amount_pence) filter (where type = 'capacity_building' and direction = 'out' and trim(used_for) <> ''),
      0
    ) as used
  from finance
  group by org, month
)
select
  monthly.organisation,
  period.label as period,
  greatest(coalesce(sum(monthly.received - monthly.used) filter (where monthly.month < period.first_day), 0), 0)::bigint as opening_pence,
  coalesce(sum(monthly.received) filter (where monthly.month >= period.first_day), 0)::bigint as received_pence,
  coalesce(sum(monthly.used) filter (where monthly.month >= period.first_day), 0)::bigint as used_pence
from monthly
join period
  on monthly.month <= period.last_day
where period.kind in ('quarter', 'half', 'year')
group by monthly.organisation, period.label
having bool_or(monthly.month >= period.first_day)
