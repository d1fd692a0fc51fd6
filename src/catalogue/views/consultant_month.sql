-- Consultants of one organisation in one month, where both the headcount and the research-active are given.
select
  org as organisation,
  month,
  headcount,
  research_active,
  file_id,
  line
from workforce
where headcount is not null
  and research_active is not null
  and contains(lower(staff_group), 'consultant')
  and not regexp_matches(lower(staff_group), 'non.consultant|excl|other than|below')
