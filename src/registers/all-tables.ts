import type { Migration } from "../store/records/migration.ts";
import { peopleTables } from "./access/migrations/001-people.ts";

/** The tables of every register, in the order in which they are made. */
export const registerTables: readonly Migration[] = [peopleTables];
