-- The last day that one organisation's extracts speak for: the end of the newest month that any of them covers.
-- kept
select
  organisation,
  last_day(max(month)) as known_until
from supplied
group by organisation
