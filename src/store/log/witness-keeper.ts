import { type Checkpoint, readCheckpoint } from "./checkpoint.ts";
import type { Keeper, Offered } from "./keeper.ts";
import type { NoteVerifier } from "./note-keys.ts";
import { signersOf } from "./signed-note.ts";

/** How the network is reached; tests and proxies hand in their own. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

/**
 * Asks a witness at an address to sign each checkpoint; it keeps the newest one itself.
 * @param address what stands before `/add-checkpoint`
 * @param witness its key; a signature by any other is not taken
 * @see https://c2sp.org/tlog-witness
 */
export function witnessKeeper(address: string, witness: NoteVerifier, reach: Fetch = fetch): Keeper {
  const sizes = new Map<string, number>();
  return {
    name: address,
    newest: async () => null,
    keep: async (offered) => {
      const { checkpoint, note } = readCheckpoint(offered.note);
      let from = sizes.get(checkpoint.origin) ?? 0;
      let response = await ask(address, reach, { from, offered, checkpoint });
      const told = response.headers.get("content-type") === "text/x.tlog.size";
      if (response.status === 409 && told) {
        from = Number(await response.text());
        if (!Number.isSafeInteger(from) || from < 0 || from > checkpoint.size)
          throw new Error(`${witness.name} has signed ${from} entries of this log, and it has ${checkpoint.size}.`);
        response = await ask(address, reach, { from, offered, checkpoint });
      }
      const text = (await response.text()).slice(0, 10_000);
      if (response.status !== 200) throw new Error(`${witness.name} did not sign (${response.status}): ${text.trim()}`);
      const lines = text.split("\n").filter((line) => line !== "");
      const signatures = lines.filter((line) => signersOf({ ...note, signatures: [line] }, [witness]).length > 0);
      if (signatures.length === 0) throw new Error(`What ${address} answered is not signed by ${witness.name}.`);
      sizes.set(checkpoint.origin, checkpoint.size);
      return signatures;
    },
  };
}

async function ask(
  address: string,
  reach: Fetch,
  { from, offered, checkpoint }: { from: number; offered: Offered; checkpoint: Checkpoint },
): Promise<Response> {
  const proof = from === 0 || from >= checkpoint.size ? [] : await offered.proofFrom(from);
  const hashes = proof.map((hash) => `${Buffer.from(hash).toString("base64")}\n`).join("");
  return await reach(`${address}/add-checkpoint`, {
    method: "POST",
    body: `old ${from}\n${hashes}\n${offered.note}`,
    signal: AbortSignal.timeout(10_000),
    redirect: "error",
  });
}
