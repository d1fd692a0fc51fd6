import type { Migration } from "../../../store/records/migration.ts";

/** An emergency override is signed by two executives like a gate by two people, and under the same constraint. */
export const overrideSignatures: Migration = {
  name: "partnerships/002-overrides",
  sql: `
alter table sign_off drop constraint sign_off_about_check;
alter table sign_off add constraint sign_off_about_check check (about in ('check', 'gate', 'summary', 'override'));
`,
};
