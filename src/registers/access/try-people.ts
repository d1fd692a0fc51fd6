import { type TriedRecords, tryRecords } from "../../store/records/try-records.ts";
import { registerTables } from "../all-tables.ts";
import { madeUpIssuer, madeUpPeople, settleMadeUpPeople } from "./made-up-people.ts";
import { arrive } from "./people.ts";

/** Records with the made-up people and their roles, and the number of each by their first name. */
export interface TriedPeople extends TriedRecords {
  readonly number: (subject: string) => string;
}

/** Opens them; see `tryRecords`. */
export async function tryPeople({
  now = Date.now,
  copyOf,
}: {
  readonly now?: () => number;
  readonly copyOf?: string;
} = {}): Promise<TriedPeople> {
  const tried = await tryRecords({ migrations: registerTables, now, ...(copyOf === undefined ? {} : { copyOf }) });
  await settleMadeUpPeople(tried.records, now());
  const numbers = new Map<string, string>();
  for (const { subject, name } of madeUpPeople)
    numbers.set(subject, await arrive(tried.records, { issuer: madeUpIssuer, subject, name }, now()));
  return {
    ...tried,
    number: (subject) => {
      const found = numbers.get(subject);
      if (found === undefined) throw new RangeError(`nobody is called ${subject}`);
      return found;
    },
  };
}
