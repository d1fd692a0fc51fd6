import type { Readers } from "../readers.ts";
import { settleMadeUp } from "../sign-in/signed-in.ts";
import type { Written } from "./written.ts";

/**
 * Begins to fill the registers with made-up examples where both people and figures are made up, so that a newcomer finds something
 * there. Nobody waits for it.
 */
export function beginMadeUp(
  { written, log }: { readonly written: Written; readonly log: (sentence: string) => void },
  readers: Pick<Readers, "synthetic"> | null,
): void {
  const records = written.records();
  if (written.signIn.kind !== "try-out" || readers?.synthetic !== true || records === null) return;
  settleMadeUp(records, written.now()).catch((error: unknown) => {
    log(`The made-up examples could not be written: ${error instanceof Error ? error.message : String(error)}`);
  });
}
