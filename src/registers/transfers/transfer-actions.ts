import type { Action } from "../access/action.ts";

/** What can be done with transfers of value, and by whom. */
export const transferActions: readonly Action[] = [];
