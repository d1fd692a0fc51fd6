-- A row of activity, with whether consent was given at the site and whether the setting is outside hospital (null where no setting is given).
select
  *,
  -- A site is by definition where consent is given, unless the row says otherwise.
  coalesce(attribution, 'consented_here') = 'consented_here' as is_consented_here,
  regexp_matches(
    lower(setting),
    'primary|practice|pharmac|communit|care.?home|home|online|remote|hospice|school|prison'
  ) and not regexp_matches(lower(setting), 'hospital') as is_outside_hospital
from activity
