-- A study-site of a trust with a target, open at the end of a quarter, half or year: whether its share of the target keeps up with its share of the planned time.
select
  open_site_quarter.organisation,
  period.label as period,
  open_site_quarter.recruited * greatest(open_site_quarter.target_end - open_site_quarter.open_on, 1)
    >= open_site_quarter.target
      * least(open_site_quarter.day - open_site_quarter.open_on, greatest(open_site_quarter.target_end - open_site_quarter.open_on, 1))
    as by_numbers,
  coalesce(open_site_quarter.sponsor_on_track, false) as by_sponsor,
  open_site_quarter.file_id,
  open_site_quarter.line
from open_site_quarter
join period
  on period.last_day = open_site_quarter.day
where period.kind in ('quarter', 'half', 'year')
  and open_site_quarter.target > 0
  and open_site_quarter.at_trust
  and open_site_quarter.only_one
