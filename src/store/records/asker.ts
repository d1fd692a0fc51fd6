/** On whose behalf the records are asked; the database itself lets nobody see or write more. */
export interface Asker {
  /** The number or name by which sign-in knows the person; null where nobody signed in. */
  readonly person: string | null;
  /** ODS codes of the organisations the person works in with the rights at hand. */
  readonly organisations: readonly string[];
  /** The day in England, ISO, by which what becomes public on a day is; that of the database where left out. */
  readonly today?: string;
}

/** Anybody at all: sees what is public. */
export const anybody: Asker = { person: null, organisations: [] };

/**
 * What the transaction is told about them.
 * @throws RangeError where a code is none, as it might be taken for two
 */
export function askerSettings({ person, organisations, today = "" }: Asker): {
  readonly person: string;
  readonly organisations: string;
  readonly today: string;
} {
  for (const code of organisations)
    if (!/^[A-Z0-9-]{2,20}$/.test(code)) throw new RangeError(`not the code of an organisation: ${code.slice(0, 40)}`);
  return { person: person ?? "", organisations: organisations.join(","), today };
}
