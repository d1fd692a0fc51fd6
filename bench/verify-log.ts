import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { signCheckpoint } from "../src/store/log/checkpoint.ts";
import { entryHash } from "../src/store/log/log-entry.ts";
import { exportedCheckpoint, exportedEntry, exportHead } from "../src/store/log/log-export.ts";
import { appendLeaf, emptyFrontier, rootOfFrontier } from "../src/store/log/merkle-tree.ts";
import { newPrivateKey, noteSigner } from "../src/store/log/note-keys.ts";
import { verifySource } from "../src/verify/openward-verify.ts";
import { type Figure, median, secondsOf } from "./measure.ts";

/**
 * `openward verify` of a log, against the plainest log that shows a change: each line holds the hash of itself and of the line
 * before, read with readline and JSON.parse. Both read files, in this process, in turn.
 */
export async function benchVerifyLog(entries = 1_000_000, rounds = 3): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "openward-bench-"));
  try {
    const signer = noteSigner("openward.example/log", "log", newPrivateKey());
    console.error(`writing a log of ${entries.toLocaleString("en-GB")} entries ...`);
    await writeLogs(folder, signer, entries);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      theirs.push(await secondsOf(() => verifyChain(join(folder, "chain.jsonl"))));
      ours.push(
        await secondsOf(async () => {
          const question = { source: "log.jsonl", keys: [signer.verifierKey], checkpoints: [], folder };
          if ((await verifySource(question, () => {})) !== 0) throw new Error("the log does not verify");
        }),
      );
    }
    return [
      {
        what: `Verify a log of ${entries.toLocaleString("en-GB")} entries`,
        ours: `${median(ours).toFixed(1)} s`,
        instead: `${median(theirs).toFixed(1)} s (a chain of hashes, which proves less)`,
        ratio: `${(median(ours) / median(theirs)).toFixed(2)}x`,
        asked: "under 10 s",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeLogs(folder: string, signer: ReturnType<typeof noteSigner>, entries: number): Promise<void> {
  const log = Writable.toWeb(createWriteStream(join(folder, "log.jsonl"))).getWriter();
  const chain = Writable.toWeb(createWriteStream(join(folder, "chain.jsonl"))).getWriter();
  await log.write(exportHead(signer.name));
  let frontier = emptyFrontier;
  let before = "";
  let [logLines, chainLines] = ["", ""];
  const start = Date.parse("2026-01-01T00:00:00Z");
  for (let seq = 1; seq <= entries; seq++) {
    const entry = {
      seq,
      recordedAt: new Date(start + seq * 1000).toISOString(),
      record: `00000000-0000-4000-8000-${String(seq % 50_000).padStart(12, "0")}`,
      kind: "partnership",
      version: 1 + Math.floor(seq / 50_000),
      action: "revise",
      bodyHash: createHash("sha256").update(String(seq)).digest("base64"),
    };
    frontier = appendLeaf(frontier, entryHash(entry)).frontier;
    logLines += exportedEntry(entry, null);
    before = chainHash(before, entry);
    chainLines += `${JSON.stringify({ ...entry, hash: before })}\n`;
    if (seq % 2000 === 0 || seq === entries) {
      await Promise.all([log.write(logLines), chain.write(chainLines)]);
      [logLines, chainLines] = ["", ""];
    }
  }
  const at = new Date(start + entries * 1000).toISOString();
  const point = { origin: signer.name, size: entries, root: rootOfFrontier(frontier), at, previous: null };
  await log.write(exportedCheckpoint(signCheckpoint(point, signer)));
  await Promise.all([log.close(), chain.close()]);
}

function chainHash(before: string, entry: unknown): string {
  return createHash("sha256").update(before).update(JSON.stringify(entry)).digest("base64");
}

async function verifyChain(path: string): Promise<void> {
  let before = "";
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    const { hash, ...entry }: { hash: string } = JSON.parse(line);
    if (chainHash(before, entry) !== hash) throw new Error(`the chain breaks at ${line.slice(0, 80)}`);
    before = hash;
  }
}
