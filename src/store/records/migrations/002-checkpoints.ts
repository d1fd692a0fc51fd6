import type { Migration } from "../migration.ts";

/** Checkpoints as the log signed them, and who keeps each. Both are only ever added to. */
export const checkpointTables: Migration = {
  name: "records/002-checkpoints",
  sql: `
create table log_checkpoint (
  number bigint primary key check (number >= 1),
  size bigint not null references log_leaf (seq),
  made_at timestamptz not null,
  note text not null check (note <> '')
);
create table log_keeping (
  checkpoint bigint not null references log_checkpoint (number),
  keeper text not null check (keeper <> ''),
  kept_at timestamptz not null,
  signatures text[] not null,
  primary key (checkpoint, keeper)
);
create index log_keeping_by_keeper on log_keeping (keeper, checkpoint);

grant select, insert on log_checkpoint, log_keeping to {app};
alter table log_checkpoint enable row level security;
alter table log_checkpoint force row level security;
alter table log_keeping enable row level security;
alter table log_keeping force row level security;
create policy anybody_reads on log_checkpoint for select using (true);
create policy anybody_adds on log_checkpoint for insert with check (size = (select size from log_head));
create policy anybody_reads on log_keeping for select using (true);
create policy anybody_adds on log_keeping for insert with check (true);
`,
};
