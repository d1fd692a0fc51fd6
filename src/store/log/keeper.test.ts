import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readCheckpoint } from "./checkpoint.ts";
import { folderKeeper } from "./folder-keeper.ts";
import { gitKeeper } from "./git-keeper.ts";
import { keepCheckpoint, type Offered } from "./keeper.ts";
import { consistencyProof } from "./merkle-proof.ts";
import { newPrivateKey, noteSigner, noteVerifier } from "./note-keys.ts";
import { signersOf } from "./signed-note.ts";
import { type TriedLog, tryLog } from "./try-log.ts";
import { type Witness, witnessAnswer } from "./witness.ts";
import { witnessKeeper } from "./witness-keeper.ts";

const folder = mkdtempSync(join(tmpdir(), "openward-keepers-"));
const signer = noteSigner("openward.example/log", "log", newPrivateKey());
const witnessSigner = noteSigner("trust.example/witness", "witness", newPrivateKey());
const verifiers = [signer, witnessSigner].map(({ verifierKey }) => noteVerifier(verifierKey));
const witness: Witness = {
  signer: witnessSigner,
  logs: verifiers.slice(0, 1),
  folder: join(folder, "witness"),
};
const server = createServer(async (request, response) => {
  const { status, text: said, type } = witnessAnswer(await text(request), witness, Date.parse("2026-11-22T12:00:00Z"));
  response.writeHead(request.url === "/add-checkpoint" ? status : 404, { "content-type": type }).end(said);
});
let address = "";
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  for (const place of readdirSync(folder)) rmSync(join(folder, place), { recursive: true });
});

/** The log as it is, with a new checkpoint. */
function offer(log: TriedLog): Offered {
  const note = log.checkpoint();
  const { size } = readCheckpoint(note).checkpoint;
  return { note, proofFrom: (from) => consistencyProof(from, size, log.readNode) };
}

function logOf(...titles: string[]): TriedLog {
  const log = tryLog(signer);
  for (const title of titles) log.write({ body: { title } });
  return log;
}

test("a checkpoint goes to a folder, a repository and a witness, and comes back with the witness's signature", async () => {
  const repository = join(folder, "repository");
  mkdirSync(repository);
  const git = (...words: string[]): string => execFileSync("git", ["-C", repository, ...words], { encoding: "utf8" });
  git("init", "--quiet");
  git("config", "user.name", "Openward log");
  git("config", "user.email", "log@openward.example");
  const keepers = [
    folderKeeper(join(folder, "share")),
    gitKeeper(repository),
    witnessKeeper(address, noteVerifier(witnessSigner.verifierKey)),
  ];
  const log = logOf("one");
  for (let round = 0; round < 3; round++) {
    const { note, keptBy, notKeptBy } = await keepCheckpoint(offer(log), keepers);
    expect(notKeptBy).toEqual([]);
    expect(keptBy).toEqual(keepers.map(({ name }) => name));
    expect(signersOf(readCheckpoint(note).note, verifiers)).toEqual([
      { name: "openward.example/log", at: null },
      { name: "trust.example/witness", at: "2026-11-22T12:00:00.000Z" },
    ]);
    log.write({ body: { title: `more ${round}` } });
    log.write({ body: { title: `and more ${round}` } });
  }
  expect(git("log", "--format=%s").trim().split("\n").length).toBe(3);
  expect(git("status", "--porcelain")).toBe("");
  expect(readdirSync(join(folder, "share")).length).toBe(3);
  expect(await keepers[0]?.newest("openward.example/log")).toBe(log.checkpoints.at(-1)?.note);
  expect(await keepers[0]?.newest("elsewhere.example/log")).toBeNull();
});

test("the same checkpoint twice is kept once", async () => {
  const keeper = folderKeeper(join(folder, "share"));
  const offered = offer(logOf("one"));
  await keeper.keep(offered);
  await keeper.keep(offered);
  expect(readdirSync(join(folder, "share")).length).toBe(1);
});

test("a log that lost its end, or that was written anew, is refused by a folder and nothing there changes", async () => {
  const keeper = folderKeeper(join(folder, "share"));
  await keeper.keep(offer(logOf("one", "two", "three")));
  const kept = await keeper.newest("openward.example/log");
  await expect(keeper.keep(offer(logOf("one", "two")))).rejects.toThrow("counts 2 entries, and there were 3");
  await expect(keeper.keep(offer(logOf("one", "2", "three")))).rejects.toThrow("they are not the same");
  const late = logOf("one", "2", "three", "four");
  await expect(keeper.keep(offer(late))).rejects.toThrow("not proven that the 3 entries counted before");
  expect(await keeper.newest("openward.example/log")).toBe(kept);
  expect(readdirSync(join(folder, "share")).length).toBe(1);
});

test("a keeper that is away is named, and the others keep the checkpoint", async () => {
  const away = witnessKeeper("http://127.0.0.1:1", noteVerifier(witnessSigner.verifierKey));
  const { keptBy, notKeptBy } = await keepCheckpoint(offer(logOf("one")), [folderKeeper(join(folder, "share")), away]);
  expect(keptBy).toEqual([join(folder, "share")]);
  expect(notKeptBy).toEqual([{ name: "http://127.0.0.1:1", why: expect.any(String) }]);
});

test("a signature by another witness than the one that is known is not taken", async () => {
  const stranger = noteSigner("trust.example/witness", "witness", newPrivateKey());
  const keeper = witnessKeeper(address, noteVerifier(stranger.verifierKey));
  await expect(keeper.keep(offer(logOf("one")))).rejects.toThrow("is not signed by trust.example/witness");
});

test.each([
  ["nothing", "", 400],
  ["no checkpoint", "old 0\n\nhello\n", 400],
  ["a proof that is no base64", `old 0\n!!\n\n${logOf("one").checkpoint()}`, 400],
  ["a log it does not know", `old 0\n\n${tryLog({ ...signer, name: "x.example" }).checkpoint()}`, 404],
  ["a log with another key", `old 0\n\n${tryLog(noteSigner(signer.name, "log", newPrivateKey())).checkpoint()}`, 403],
  ["a checkpoint that was changed", `old 0\n\n${logOf("one").checkpoint().replace("\n1\n", "\n2\n")}`, 403],
  ["a beginning after the end", `old 5\n\n${logOf("one").checkpoint()}`, 400],
  ["a beginning it has not seen", `old 1\n\n${logOf("one").checkpoint()}`, 409],
  ["a proof of nothing", `old 0\n${"A".repeat(43)}=\n\n${logOf("one").checkpoint()}`, 422],
] as const)("a witness that is sent %s does not sign", (_, request, status) => {
  expect(witnessAnswer(request, witness, 0)).toMatchObject({ status });
});
