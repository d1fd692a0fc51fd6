import type { Migration } from "../../../store/records/migration.ts";

/** Who signed what of a partnership, with the rule of different people as a constraint; and which records belong to one. */
export const partnershipTables: Migration = {
  name: "partnerships/001-sign-off",
  sql: `
create table partnership_part (
  record uuid primary key references record (id),
  partnership uuid not null references record (id),
  kind text not null check (kind in ('answer', 'signature', 'dispute'))
);
create index partnership_part_by_partnership on partnership_part (partnership);

create table sign_off (
  partnership uuid not null references record (id),
  about text not null check (about in ('check', 'gate', 'summary')),
  -- The check, or the stage whose gate it is.
  what text not null check (what ~ '^[A-Za-z0-9-]{1,20}$'),
  -- Record and version of what was signed: an answer, or the partnership as it was checked.
  signed uuid not null references record (id),
  version integer not null check (version >= 1),
  proposer text not null,
  author text not null,
  checker text not null check (checker <> proposer and checker <> author),
  approver text check (approver <> proposer and approver <> checker),
  approved_version integer check (approved_version > version),
  check (about <> 'check' or approver is null),
  check ((approver is null) = (approved_version is null)),
  primary key (partnership, about, what, signed, version, checker)
);
create unique index one_decision on sign_off (partnership, about, what, version) where about <> 'check';

-- Who proposed and who wrote is read from what was written, and is not taken from whoever signs.
create function sign_off_names() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select author into new.proposer from revision where record = new.partnership and version = 1;
  if new.about = 'check' then
    select author into new.author from revision where record = new.signed and version = new.version;
  else
    new.author := new.proposer;
  end if;
  return new;
end $$;
create trigger sign_off_names before insert on sign_off for each row execute function sign_off_names();

grant select, insert on partnership_part, sign_off to {app};
grant update (approver, approved_version) on sign_off to {app};

alter table partnership_part enable row level security;
alter table partnership_part force row level security;
alter table sign_off enable row level security;
alter table sign_off force row level security;

create policy concerned_read on partnership_part for select to {app} using (exists (select from record r where r.id = record));
create policy own_add on partnership_part for insert to {app} with check (
  exists (select from record r where r.id = record and r.organisation = any (openward_organisations()))
  and exists (select from record r where r.id = partnership));
create policy concerned_read on sign_off for select to {app} using (exists (select from record r where r.id = partnership));
create policy concerned_sign on sign_off for insert to {app} with check (
  checker = openward_person() and approver is null and exists (select from record r where r.id = partnership));
create policy own_approve on sign_off for update to {app}
  using (approver is null and exists (
    select from record r where r.id = partnership and r.organisation = any (openward_organisations())))
  with check (approver = openward_person());
`,
};
