-- A line of income from commercial contract research: direct cost, overhead or capacity building, of a study that is not known to be anything else.
select
  finance.org as organisation,
  finance.month,
  finance.amount_pence,
  finance.file_id,
  finance.line
from finance
left join study_kind
  on study_kind.study_key = finance.award_or_study
where finance.direction = 'in'
  and finance.type in ('direct', 'overhead', 'capacity_building')
  and coalesce(study_kind.commercial_contract, true)
