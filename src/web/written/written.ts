import type { RunningLog } from "../../store/records/checkpoints/run-log.ts";
import type { Records } from "../../store/records/records.ts";
import type { Readers } from "../readers.ts";
import type { SignInWay } from "../sign-in/sign-in-way.ts";

/** What the written side needs; a site without it is only read. */
export interface Written {
  /** The records; null while they cannot be had. */
  readonly records: () => Records | null;
  /** Their log, as it is signed; null or left out where it is not. */
  readonly signedLog?: () => RunningLog | null;
  readonly signIn: SignInWay;
  /** Where the site is reached: requests that change something must come from pages there. */
  readonly site: URL;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** False where one would sign in as somebody made up beside figures that are not: what they wrote could be taken for real. */
export function maySignIn({ signIn }: Pick<Written, "signIn">, readers: Pick<Readers, "synthetic"> | null): boolean {
  return signIn.kind !== "try-out" || readers === null || readers.synthetic;
}
