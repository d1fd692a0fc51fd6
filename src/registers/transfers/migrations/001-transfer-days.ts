import type { Migration } from "../../../store/records/migration.ts";

/**
 * The day from which a transfer, its disputes and their answers are public: by the calendar, so that no job has to run and nobody can
 * put it off. Nothing here is ever changed.
 */
export const transferDays: Migration = {
  name: "transfers/001-transfer-days",
  sql: `
create table transfer_part (
  record uuid primary key references record (id),
  transfer uuid not null references record (id),
  public_from date,
  -- What belongs to a transfer has no day of its own.
  check ((record = transfer) = (public_from is not null))
);
grant select, insert on transfer_part to {app};
alter table transfer_part enable row level security;
alter table transfer_part force row level security;
create policy owner_reads on transfer_part for select to {owner} using (true);

create function transfer_is_due(p_record uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from transfer_part part join transfer_part whole on whole.record = part.transfer
    where part.record = p_record
      and whole.public_from <= coalesce(nullif(current_setting('openward.today', true), '')::date, current_date))
$$;
revoke execute on function transfer_is_due from public;
grant execute on function transfer_is_due to {app};

create policy concerned_read on transfer_part for select to {app} using (exists (select from record r where r.id = transfer_part.record));
create policy own_add on transfer_part for insert to {app} with check (
  exists (select from record r where r.id = transfer_part.record and r.organisation = any (openward_organisations())
    and r.kind like 'transfer%'));

create policy due_read on record for select to {app} using (
  kind in ('transfer', 'transfer-dispute', 'transfer-answer') and transfer_is_due(id));
create policy due_read on revision for select to {app} using (transfer_is_due(record));
`,
};
