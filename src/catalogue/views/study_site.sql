-- A study at an organisation: the steps of its set-up as last reported, and what kind of study it is.
-- kept
with once as (
  -- After a merger the successor's rows repeat those it took over: of equal beginnings the newest stands.
  select *
  from setup
  qualify row_number() over (
    partition by site_org, study_key, selected_on, hra_letter_on, open_on
    order by received_on desc, file_id desc, line desc
  ) = 1
)
select
  once.site_org as organisation,
  once.study_key,
  once.selected_on,
  once.hra_letter_on,
  once.local_pack_on,
  once.contract_on,
  once.open_on,
  once.first_participant_on,
  once.closed_on,
  once.in_scope,
  once.decision,
  once.decided_on,
  -- A blank says that the extract does not carry the field, "unknown" that somebody looked.
  coalesce(once.in_scope, 'yes') = 'yes' as counts_for_set_up,
  coalesce(once.decision, 'accepted') = 'accepted' as taken_on,
  -- Until when a step that is still blank is known not to have happened. A closed study-site stays as it is. A day of
  -- receipt that nobody stated is a guess from the file's own dates, so the months of the other extracts count too.
  least(
    case when once.closed_on is null then once.status_as_at end,
    case
      when file.received_stated then once.received_on
      else greatest(once.received_on, known_until.known_until)
    end
  ) as seen_until,
  -- After a merger a study may stand twice at the successor, and targets do not say which of the two they are for.
  count(*) over (partition by once.study_key, once.site_org) = 1 as only_one,
  study_kind.interventional,
  study_kind.commercial_contract,
  study_kind.weight,
  study_kind.planned_end,
  study_kind.sponsor_on_track,
  coalesce(study_kind.rare_disease, false) as rare_disease,
  -- Neither a practice nor a pharmacy.
  coalesce(organisation.role not in ('practice', 'pharmacy'), true) as at_trust,
  once.file_id,
  once.line
from once
join file using (file_id)
left join known_until
  on known_until.organisation = once.site_org
left join organisation
  on organisation.code = once.site_org
left join study_kind using (study_key)
-- One organisation's study-sites lie together: pages and packs ask for one organisation.
order by once.site_org
