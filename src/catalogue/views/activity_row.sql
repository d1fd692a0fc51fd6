-- A row of activity, with whether consent was given at the site and whether the setting is outside hospital (null where no setting is given).
select
  activity.*,
  -- A site is by definition where consent is given, unless the row says otherwise.
  activity.attribution is null or activity.attribution = 'consented_here' as is_consented_here,
  setting_kind.is_outside_hospital
from activity
left join setting_kind using (setting)
