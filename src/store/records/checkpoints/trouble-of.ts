import type { Migration } from "../migration.ts";
import { openRecords } from "../open-records.ts";
import type { SigningPlace } from "../start-records.ts";
import { newestCheckpoint } from "./checkpoint-rows.ts";
import { keeperSettings, keepersOf } from "./keeper-settings.ts";
import { logKey } from "./log-key.ts";
import { logTrouble } from "./log-trouble.ts";

/** Why a site on these records would only read them; null where it would write. */
export async function troubleOf({
  ownerUrl,
  appUrl,
  steps,
  signing,
}: {
  readonly ownerUrl: string;
  readonly appUrl?: string;
  /** Of the registers. */
  readonly steps: readonly Migration[];
  readonly signing: SigningPlace;
}): Promise<string | null> {
  const apart = appUrl === undefined ? {} : { appUrl };
  const records = await openRecords({ ownerUrl, ...apart, migrations: steps, now: Date.now, log: () => {} });
  try {
    const signer = logKey(signing, { mayMake: (await newestCheckpoint(records.db)) === null });
    const { folder, dataDir, keepers } = signing;
    return await logTrouble(records.db, signer, keepersOf(keeperSettings({ folder, dataDir, given: keepers })));
  } finally {
    await records.close();
  }
}
