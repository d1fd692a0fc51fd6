import type { Migration } from "../migration.ts";

/** Records, their revisions and the log; what the application may do with each, and whose rows it sees. */
export const recordTables: Migration = {
  name: "records/001-records-and-log",
  sql: `
revoke create on schema public from public;
grant usage on schema public to {app};

create function openward_person() returns text language sql stable
  return nullif(current_setting('openward.person', true), '');

create function openward_organisations() returns text[] language sql stable
  return string_to_array(coalesce(current_setting('openward.organisations', true), ''), ',');

-- The log. An entry says that something was written, never what or by whom.
create table log_head (
  one boolean primary key default true check (one),
  size bigint not null check (size >= 0),
  recorded_at timestamptz not null
);
insert into log_head (size, recorded_at) values (0, '2000-01-01T00:00:00Z');

-- Entry n is leaf n - 1 of the tree.
create table log_leaf (
  seq bigint primary key check (seq >= 1),
  entry text not null check (octet_length(entry) <= 4096),
  hash bytea not null check (hash = sha256('\\x00'::bytea || convert_to(entry, 'UTF8')))
);

-- Roots of complete subtrees; those of one leaf are the leaves themselves.
create table log_node (
  level integer not null check (level between 1 and 52),
  index bigint not null check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);

-- The newest of each record, to be found by.
create table record (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,59}$'),
  organisation text not null check (organisation ~ '^[A-Z0-9-]{2,20}$'),
  shared_with text[] not null,
  is_public boolean not null,
  state text not null check (state ~ '^[a-z][a-z0-9-]{0,59}$'),
  version integer not null check (version >= 1),
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index record_by_kind on record (kind, organisation, state);
create index record_by_sharing on record using gin (shared_with);

create table revision (
  record uuid not null references record (id),
  version integer not null check (version >= 1),
  organisation text not null,
  shared_with text[] not null,
  is_public boolean not null,
  state text not null,
  body jsonb,
  salt bytea check (octet_length(salt) = 32),
  body_hash bytea not null check (octet_length(body_hash) = 32),
  author text not null check (author <> ''),
  reason text,
  recorded_at timestamptz not null,
  happened_on date,
  seq bigint not null unique references log_leaf (seq),
  erased_seq bigint unique references log_leaf (seq),
  erased_ground text,
  primary key (record, version),
  check ((body is null) = (erased_seq is not null) and (salt is null) = (erased_seq is not null)),
  check ((erased_ground is null) = (erased_seq is null))
);
alter table record add constraint record_has_its_revision
  foreign key (id, version) references revision (record, version) deferrable initially deferred;

-- What was answered to whoever sent a request of this key.
create table idempotency (
  person text not null check (person <> ''),
  key text not null check (key <> '' and octet_length(key) <= 200),
  request_hash bytea,
  record uuid not null,
  version integer not null,
  seq bigint not null references log_leaf (seq),
  recorded_at timestamptz not null,
  primary key (person, key)
);
create index idempotency_by_seq on idempotency (seq);

create function record_goes_forward() returns trigger language plpgsql as $$
begin
  if new.version <> old.version + 1 then
    raise exception 'a record goes from version % to %, not to %', old.version, old.version + 1, new.version
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger record_goes_forward before update on record for each row execute function record_goes_forward();

grant select, insert on log_leaf, log_node, record, revision, idempotency to {app};
grant select, update (size, recorded_at) on log_head to {app};
grant update (shared_with, is_public, state, version, changed_at) on record to {app};
grant select on migration to {app};

alter table log_head enable row level security;
alter table log_head force row level security;
alter table log_leaf enable row level security;
alter table log_leaf force row level security;
alter table log_node enable row level security;
alter table log_node force row level security;
alter table record enable row level security;
alter table record force row level security;
alter table revision enable row level security;
alter table revision force row level security;
alter table idempotency enable row level security;
alter table idempotency force row level security;

create policy anybody_reads on log_head for select using (true);
create policy one_at_a_time on log_head for update using (true) with check (
  exists (select from log_leaf where seq = size) and not exists (select from log_leaf where seq > size));
create policy anybody_reads on log_leaf for select using (true);
create policy without_gaps on log_leaf for insert with check (seq = (select size from log_head) + 1);
create policy anybody_reads on log_node for select using (true);
create policy anybody_adds on log_node for insert with check (true);

create policy concerned_read on record for select using (
  is_public or organisation = any (openward_organisations()) or shared_with && openward_organisations());
create policy own_begin on record for insert with check (
  version = 1 and organisation = any (openward_organisations()));
create policy own_change on record for update
  using (organisation = any (openward_organisations()))
  with check (organisation = any (openward_organisations()));

create policy concerned_read on revision for select using (
  is_public or organisation = any (openward_organisations()) or shared_with && openward_organisations());
create policy own_add on revision for insert with check (
  organisation = any (openward_organisations()) and author = openward_person() and erased_seq is null);

create policy own_read on idempotency for select using (person = openward_person());
create policy own_add on idempotency for insert with check (person = openward_person());

-- Erasing is the owner's, through record_erase alone.
create policy owner_reads on revision for select to {owner} using (true);
create policy owner_erases on revision for update to {owner} using (true) with check (body is null and salt is null);
create policy owner_reads on idempotency for select to {owner} using (true);
create policy owner_forgets on idempotency for update to {owner} using (true) with check (request_hash is null);

create type write_answer as (outcome text, record uuid, version integer, seq bigint, recorded_at timestamptz);

create function record_write(
  p_person text, p_organisations text, p_key text, p_request bytea,
  p_kind text, p_record uuid, p_expected integer, p_organisation text, p_shared text[], p_public boolean, p_state text,
  p_body jsonb, p_salt bytea, p_body_hash bytea, p_reason text, p_happened date,
  p_seq bigint, p_entry text, p_hash bytea, p_at timestamptz
) returns write_answer language plpgsql as $$
declare
  known idempotency;
  head public.record%rowtype;
begin
  perform set_config('openward.person', p_person, true), set_config('openward.organisations', p_organisations, true);
  select * into known from idempotency i where i.person = p_person and i.key = p_key;
  if found then
    if known.request_hash is distinct from p_request then
      return row('key-used', null, null, null, null)::write_answer;
    end if;
    return row('again', known.record, known.version, known.seq, known.recorded_at)::write_answer;
  end if;
  select * into head from record r where r.id = p_record;
  if not p_organisation = any (openward_organisations()) or head.organisation <> p_organisation or head.kind <> p_kind
    or p_expected > 0 and head.id is null then
    return row('not-found', null, null, null, null)::write_answer;
  end if;
  if p_expected <> head.version then
    return row('conflict', p_record, head.version, null, null)::write_answer;
  end if;
  if p_expected = 0 then
    insert into record (id, kind, organisation, shared_with, is_public, state, version, made_at, changed_at)
    values (p_record, p_kind, p_organisation, p_shared, p_public, p_state, 1, p_at, p_at);
  else
    update record r set shared_with = p_shared, is_public = p_public, state = p_state, version = p_expected + 1, changed_at = p_at
    where r.id = p_record;
  end if;
  insert into log_leaf (seq, entry, hash) values (p_seq, p_entry, p_hash);
  insert into revision (record, version, organisation, shared_with, is_public, state, body, salt, body_hash, author, reason,
    recorded_at, happened_on, seq)
  values (p_record, p_expected + 1, p_organisation, p_shared, p_public, p_state, p_body, p_salt, p_body_hash, p_person, p_reason,
    p_at, p_happened, p_seq);
  insert into idempotency (person, key, request_hash, record, version, seq, recorded_at)
  values (p_person, p_key, p_request, p_record, p_expected + 1, p_seq, p_at);
  update log_head set size = p_seq, recorded_at = p_at;
  return row('written', p_record, p_expected + 1, p_seq, p_at)::write_answer;
end $$;

create function record_erase(
  p_record uuid, p_version integer, p_ground text, p_seq bigint, p_entry text, p_hash bytea, p_at timestamptz
) returns write_answer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  revised revision;
begin
  select * into revised from revision r where r.record = p_record and r.version = p_version;
  if not found or openward_person() is null or not revised.organisation = any (openward_organisations()) then
    return row('not-found', null, null, null, null)::write_answer;
  end if;
  if revised.erased_seq is not null then
    return row('again', p_record, p_version, revised.erased_seq, null)::write_answer;
  end if;
  insert into log_leaf (seq, entry, hash) values (p_seq, p_entry, p_hash);
  update revision r set body = null, salt = null, reason = null, erased_seq = p_seq, erased_ground = p_ground
  where r.record = p_record and r.version = p_version;
  update idempotency i set request_hash = null where i.seq = revised.seq;
  update log_head set size = p_seq, recorded_at = p_at;
  return row('written', p_record, p_version, p_seq, p_at)::write_answer;
end $$;
revoke execute on function record_erase from public;
grant execute on function record_erase to {app};
`,
};
