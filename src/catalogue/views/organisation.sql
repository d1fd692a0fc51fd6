-- An organisation under its code, as every list and figure tells of it; its own list wins over published ones, and codes that only figures name are "not listed".
-- kept: most other views and pages read it
with icb_code as (
  select ons_code as given, code from icb
  union
  select icb_ons, icb from ods_practice_map where icb_ons is not null
),
region_name as (
  select region as code, min(name) as name
  from (
    select region, region_name as name from trust_region
    union all
    select region, region_name as name from ods_practice_map
  )
  where region is not null
  group by region
),
icb_region as (
  select icb, max_by(region, practices) as region
  from (select icb, region, count(*) as practices from ods_practice_map group by icb, region)
  group by icb
),
trust_kind as (
  select
    code,
    case
      when category ilike 'acute%non-specialist%' then 'acute'
      when category ilike 'acute%specialist%' then 'specialist'
      when category ilike 'mental health%' then 'mental health'
      when category ilike 'community%' then 'community'
      when category ilike 'ambulance%' then 'ambulance'
      else lower(category)
    end as type
  from trust_type
),
-- The smaller the precedence, the nearer to the organisation itself; from 6 on no register of today names it.
named as (
  select
    1 as precedence,
    'organisations' as source,
    ods_code as code,
    name,
    case
      when regexp_matches(lower(primary_role), '\btrust\b|\bro(197|107)\b') then 'trust'
      when regexp_matches(lower(primary_role), 'practice|\bgp\b|\bro(177|76)\b') then 'practice'
      when regexp_matches(lower(primary_role), 'pharmac|\bro182\b') then 'pharmacy'
      when regexp_matches(lower(primary_role), 'integrated.care|\bicb\b|\bro(318|261)\b') then 'icb'
      else 'other'
    end as role,
    lower(trust_type) as type,
    null::varchar as region,
    icb_code as icb,
    nation,
    coalesce(operational_start, legal_start) as opened,
    coalesce(operational_end, legal_end) as closed,
    null::varchar as town,
    null::varchar as postcode,
    case when coalesce(operational_end, legal_end) is null then 'active' else 'closed' end as status
  from organisations
  union all
  select
    2,
    'ods_trust',
    code,
    name,
    'trust',
    null,
    region,
    icb,
    case when region = 'W00' then 'Wales' else 'England' end,
    opened,
    closed,
    town,
    postcode,
    case when closed is null then 'active' else 'closed' end
  from ods_trust
  union all
  select
    3,
    'ods_practice',
    code,
    name,
    case when setting = '4' then 'practice' else 'other' end,
    case when setting = '4' then 'GP practice' else 'other prescriber' end,
    region,
    icb,
    case when region = 'W00' or icb = 'Q99' then 'Wales' when region like 'Y%' and region <> 'Y99' then 'England' end,
    opened,
    closed,
    town,
    postcode,
    case status when 'A' then 'active' when 'C' then 'closed' when 'D' then 'dormant' else 'proposed' end
  from ods_practice
  union all
  select
    4,
    'ods_pharmacy',
    code,
    name,
    case when dispenser = '1' then 'pharmacy' else 'other' end,
    case when dispenser = '1' then 'community pharmacy' else 'appliance contractor' end,
    region,
    icb,
    case when region = 'W00' or icb = 'Q99' then 'Wales' when region like 'Y%' then 'England' end,
    opened,
    closed,
    town,
    postcode,
    case status when 'A' then 'active' when 'C' then 'closed' else 'proposed' end
  from ods_pharmacy
  union all
  select 5, 'icb', code, name, 'icb', 'integrated care board', icb_region.region, code, 'England', null, null, null, null, 'active'
  from icb
  left join icb_region on icb_region.icb = icb.code
  union all
  select
    6,
    'trust_region',
    code,
    name,
    'trust',
    null,
    region,
    null,
    case when region = 'W00' then 'Wales' else 'England' end,
    null,
    null,
    null,
    null,
    'not listed'
  from trust_region
  union all
  select
    7,
    'shmi',
    code,
    max_by(name, release),
    'trust',
    null,
    null,
    null,
    'England',
    null,
    null,
    null,
    null,
    'not listed'
  from shmi
  group by code
  union all
  select
    8,
    'hchs_workforce',
    code,
    max_by(name, month),
    case when regexp_matches(upper(max_by(name, month)), '\bTRUST\b') then 'trust' else 'other' end,
    null,
    null,
    null,
    'England',
    null,
    null,
    null,
    null,
    'not listed'
  from hchs_workforce
  group by code
  union all
  select
    9,
    'eu_tracker_nhs',
    code,
    max_by(sponsor_name, snapshot),
    case when regexp_matches(upper(max_by(sponsor_name, snapshot)), '\bTRUST\b') then 'trust' else 'other' end,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'not listed'
  from eu_tracker_nhs
  where code is not null
  group by code
),
-- min_by passes over what a list leaves empty, so that each column comes from the nearest list that fills it.
one_each as (
  select
    code,
    min_by(name, precedence) as name,
    min_by(role, precedence) as role,
    min_by(type, precedence) as type,
    min_by(region, precedence) as region,
    min_by(icb, precedence) as icb,
    min_by(nation, precedence) as nation,
    min_by(opened, precedence) as opened,
    min_by(closed, precedence) as closed,
    min_by(town, precedence) as town,
    min_by(postcode, precedence) as postcode,
    min_by(status, precedence) as status,
    min_by(source, precedence) as source
  from named
  group by code
),
-- Those that closed before the boards are still listed under bodies that came before them: such a code is no board.
board as (
  select code from one_each where role = 'icb'
),
-- What no register names was followed by another from some day on: it closed the day before.
followed as (
  select predecessor as code, min(day) - 1 as closed
  from succession
  where kind in ('full', 'split')
  group by predecessor
),
completed as (
  select
    one_each.* exclude (type, region, icb, closed),
    coalesce(one_each.type, trust_kind.type) as type,
    case one_each.region when 'W00' then 'Wales' else coalesce(region_name.name, one_each.region) end as region,
    case when role = 'icb' then one_each.code else nullif(coalesce(icb_code.code, icb), 'Q99') end as icb,
    coalesce(one_each.closed, case when status = 'not listed' then followed.closed end) as closed
  from one_each
  left join trust_kind on trust_kind.code = one_each.code
  left join region_name on region_name.code = one_each.region
  left join icb_code on icb_code.given = one_each.icb
  left join followed on followed.code = one_each.code
)
select
  code,
  -- Registers print names in capitals: those of trusts are put in small letters again. Names of practices are full of initials that nobody could tell.
  case
    when source <> 'organisations' and role in ('trust', 'icb') and name = upper(name) and regexp_matches(name, '[A-Z]{2}')
      then array_to_string(
        list_transform(
          string_split(lower(name), ' '),
          lambda word, i: case
            when regexp_full_match(word, '\(?(nhs|icb|uk|pct|cic)[,.)]*')
              then upper(word)
            when i > 1 and word in ('and', 'of', 'the', 'for', 'on', 'in', 'at', 'to', 'by', 'upon', 'under', 'with', 'de', 'le')
              then word
            else array_to_string(
              list_transform(
                string_split(word, '-'),
                lambda part, j: case
                  when j > 1 and part in ('and', 'of', 'the', 'on', 'in', 'by', 'upon', 'under', 'le')
                    then part
                  when regexp_matches(part, '^[(''"]')
                    then part[1] || upper(part[2]) || part[3:]
                  when regexp_matches(part, '^[od]''[a-z]{3}')
                    then upper(part[1:3]) || part[4:]
                  else upper(part[1]) || part[2:]
                end
              ),
              '-'
            )
          end
        ),
        ' '
      )
    else name
  end as name,
  role,
  type,
  region,
  case when icb in (select code from board) or not exists (from icb) then icb end as icb,
  nation,
  opened,
  closed,
  town,
  postcode,
  status,
  source
from completed
