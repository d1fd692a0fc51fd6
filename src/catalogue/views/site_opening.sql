-- A study-site of a trust with an approval letter that opened to recruitment: the days between.
select
  organisation,
  date_trunc('month', open_on)::date as month,
  open_on - hra_letter_on as days,
  coalesce(commercial_contract, false) as commercial_contract,
  file_id,
  line
from study_site
where taken_on
  and at_trust
  and open_on >= hra_letter_on
