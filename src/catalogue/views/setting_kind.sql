-- A setting as rows of activity name it, and whether it is outside hospital.
select
  setting,
  regexp_matches(
    lower(setting),
    'primary|practice|pharmac|communit|care.?home|home|online|remote|hospice|school|prison'
  ) and not regexp_matches(lower(setting), 'hospital') as is_outside_hospital
from (
  select distinct setting
  from activity
  where setting is not null
)
