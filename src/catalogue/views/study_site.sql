-- A study at an organisation: the steps of its set-up as last reported, and what kind of study it is.
-- kept
select
  setup.site_org as organisation,
  setup.study_key,
  setup.selected_on,
  setup.hra_letter_on,
  setup.local_pack_on,
  setup.contract_on,
  setup.open_on,
  setup.first_participant_on,
  setup.closed_on,
  setup.in_scope,
  setup.decision,
  setup.decided_on,
  -- A blank says that the extract does not carry the field, "unknown" that somebody looked.
  coalesce(setup.in_scope, 'yes') = 'yes' as counts_for_set_up,
  coalesce(setup.decision, 'accepted') = 'accepted' as taken_on,
  -- Until when a step that is still blank is known not to have happened. A closed study-site stays as it is. A day of
  -- receipt that nobody stated is a guess from the file's own dates, so the months of the other extracts count too.
  least(
    case when setup.closed_on is null then setup.status_as_at end,
    case
      when file.received_stated then setup.received_on
      else greatest(setup.received_on, known_until.known_until)
    end
  ) as seen_until,
  -- After a merger a study may stand twice at the successor, and targets do not say which of the two they are for.
  count(*) over (partition by setup.study_key, setup.site_org) = 1 as only_one,
  study_kind.interventional,
  study_kind.commercial_contract,
  study_kind.weight,
  study_kind.planned_end,
  study_kind.sponsor_on_track,
  coalesce(study_kind.rare_disease, false) as rare_disease,
  -- Neither a practice nor a pharmacy.
  coalesce(organisation.role not in ('practice', 'pharmacy'), true) as at_trust,
  setup.file_id,
  setup.line
from setup
join file using (file_id)
left join known_until
  on known_until.organisation = setup.site_org
left join organisation
  on organisation.code = setup.site_org
left join study_kind using (study_key)
