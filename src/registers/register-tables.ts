import type { Migration } from "../store/records/migration.ts";
import { peopleTables } from "./access/migrations/001-people.ts";

/** The steps of all registers, after those of the records themselves. */
export const registerTables: readonly Migration[] = [peopleTables];
