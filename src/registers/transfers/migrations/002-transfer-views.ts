import type { Migration } from "../../../store/records/migration.ts";

/** What the receiving body says of a figure that another keeps becomes public with the transfer. Nothing here is ever changed. */
export const transferViews: Migration = {
  name: "transfers/002-transfer-views",
  sql: `
drop policy due_read on record;
create policy due_read on record for select to {app} using (
  kind in ('transfer', 'transfer-dispute', 'transfer-answer', 'transfer-view') and transfer_is_due(id));
`,
};
