-- Answers of one quarter to the question whether people would take part again, in one period that holds the quarter.
select
  experience.org as organisation,
  month_period.period,
  experience.quarter,
  experience.responses,
  experience.positive,
  experience.strongly_positive,
  experience.invited,
  experience.file_id,
  experience.line
from experience
join month_period
  on month_period.month = label_first_day(experience.quarter)
where month_period.kind in ('quarter', 'half', 'year')
  and contains(lower(experience.question), 'again')
