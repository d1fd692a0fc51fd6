import type { Migration } from "../store/records/migration.ts";
import { peopleTables } from "./access/migrations/001-people.ts";
import { partnershipTables } from "./partnerships/migrations/001-sign-off.ts";
import { overrideSignatures } from "./partnerships/migrations/002-overrides.ts";
import { transferDays } from "./transfers/migrations/001-transfer-days.ts";
import { transferViews } from "./transfers/migrations/002-transfer-views.ts";

/** The tables of every register, in the order in which they are made. */
export const registerTables: readonly Migration[] = [
  peopleTables,
  partnershipTables,
  transferDays,
  transferViews,
  overrideSignatures,
];
