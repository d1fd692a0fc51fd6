import type { Migration } from "../../../store/records/migration.ts";
import { roles } from "../roles.ts";

/** People, the roles they hold, their sessions and what they saved to go on with. */
export const peopleTables: Migration = {
  name: "access/001-people",
  sql: `
create table person (
  id text primary key check (id ~ '^p-[0-9a-z]{12}$'),
  issuer text not null check (issuer <> ''),
  subject text not null check (subject <> ''),
  name text not null check (name <> '' and octet_length(name) <= 400),
  first_at timestamptz not null,
  last_at timestamptz not null,
  unique (issuer, subject)
);

create table holding (
  record uuid primary key references record (id),
  person text not null references person (id),
  role text not null check (role in (${roles.map((role) => `'${role}'`).join(", ")})),
  organisation text not null check (organisation ~ '^[A-Z0-9-]{2,20}$'),
  from_day date not null,
  until_day date check (until_day >= from_day),
  given_by text not null check (given_by <> ''),
  given_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create unique index one_of_each_role on holding (person, organisation, role) where ended_at is null;
create index holding_by_organisation on holding (organisation);

-- The application never sees these rows: it asks the functions below about one session at a time.
create table session (
  hash bytea primary key check (octet_length(hash) = 32),
  person text not null references person (id),
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  -- When they last showed who they are; null where whoever let them in did not say.
  proved_at timestamptz
);
create index session_by_seen on session (seen_at);

create table draft (
  person text not null references person (id),
  path text not null check (path <> '' and octet_length(path) <= 500),
  texts jsonb not null check (octet_length(texts::text) <= 1500000),
  saved_at timestamptz not null,
  primary key (person, path)
);

grant select on person, holding to {app};
grant insert on holding to {app};
grant update (ended_by, ended_at) on holding to {app};
grant select, insert, update, delete on draft to {app};

alter table person enable row level security;
alter table person force row level security;
alter table holding enable row level security;
alter table holding force row level security;
alter table session enable row level security;
alter table session force row level security;
alter table draft enable row level security;
alter table draft force row level security;

create policy owner_all on person to {owner} using (true) with check (true);
create policy owner_reads on holding for select to {owner} using (true);
create policy owner_all on session to {owner} using (true) with check (true);

create function openward_is_held(h holding) returns boolean language sql stable
  return h.ended_at is null and h.from_day <= current_date and (h.until_day is null or h.until_day >= current_date);

-- True where whoever asks has that role there now. As the owner, because the rules of this very table ask it.
create function openward_holds(p_organisation text, p_role text) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (select from holding h where h.person = openward_person() and h.organisation = p_organisation
    and h.role = p_role and openward_is_held(h))
$$;
create function openward_has_administrator(p_organisation text) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (select from holding h where h.organisation = p_organisation and h.role = 'administrator' and openward_is_held(h))
$$;

create policy concerned_read on holding for select to {app} using (
  person = openward_person() or organisation = any (openward_organisations()));
-- Setting up gives an organisation its first administrator, and made-up organisations whoever they need.
create policy administrator_gives on holding for insert to {app} with check (
  organisation = any (openward_organisations()) and given_by = openward_person() and person <> openward_person()
  and ended_at is null
  and (openward_holds(organisation, 'administrator')
    or given_by = 'setup' and (organisation like 'SYN-%' or role = 'administrator' and not openward_has_administrator(organisation))));
create policy administrator_ends on holding for update to {app}
  using (organisation = any (openward_organisations()) and ended_at is null and openward_holds(organisation, 'administrator'))
  with check (ended_by = openward_person());

-- Somebody sees themselves, those with a role where they have one, and whom they can name by number.
create policy concerned_read on person for select to {app} using (
  id = openward_person() or id = current_setting('openward.sought', true)
  or exists (select from holding h where h.person = person.id));

create policy own on draft to {app} using (person = openward_person()) with check (person = openward_person());

create function access_arrive(p_id text, p_issuer text, p_subject text, p_name text, p_at timestamptz) returns text
language sql security definer set search_path = public, pg_temp
as $$
  insert into person (id, issuer, subject, name, first_at, last_at) values (p_id, p_issuer, p_subject, p_name, p_at, p_at)
  on conflict (issuer, subject) do update set name = excluded.name, last_at = excluded.last_at
  returning id
$$;

create function access_begin_session(p_hash bytea, p_person text, p_at timestamptz, p_proved timestamptz) returns void
language sql security definer set search_path = public, pg_temp
as $$
  delete from session where seen_at < p_at - interval '1 day';
  insert into session (hash, person, begun_at, seen_at, proved_at) values (p_hash, p_person, p_at, p_at, p_proved);
$$;

create type session_answer as (person text, name text, proved_at timestamptz, held jsonb);

create function access_session(p_hash bytea, p_at timestamptz, p_idle interval, p_longest interval) returns setof session_answer
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  found_session session;
begin
  select * into found_session from session s where s.hash = p_hash;
  if not found or found_session.seen_at <= p_at - p_idle or found_session.begun_at <= p_at - p_longest then
    return;
  end if;
  -- Written once a minute, not at every request.
  if found_session.seen_at < p_at - interval '1 minute' then
    update session s set seen_at = p_at where s.hash = p_hash and s.seen_at < p_at;
  end if;
  return query
    select p.id, p.name, found_session.proved_at, coalesce((
      select jsonb_agg(jsonb_build_object('role', h.role, 'organisation', h.organisation) order by h.organisation, h.role)
      from holding h where h.person = p.id and openward_is_held(h)), '[]'::jsonb)
    from person p where p.id = found_session.person;
end $$;

create function access_end_session(p_hash bytea) returns void
language sql security definer set search_path = public, pg_temp
as $$ delete from session where hash = p_hash $$;

revoke execute on function openward_holds, openward_has_administrator, access_arrive, access_begin_session, access_session, access_end_session
  from public;
grant execute on function openward_holds, openward_has_administrator, access_arrive, access_begin_session, access_session, access_end_session
  to {app};
`,
};
