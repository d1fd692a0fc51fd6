import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderKeeper } from "../../store/log/folder-keeper.ts";
import { newPrivateKey, noteSigner, noteVerifier } from "../../store/log/note-keys.ts";
import { witnessAnswer } from "../../store/log/witness.ts";
import { witnessKeeper } from "../../store/log/witness-keeper.ts";
import { type RunningLog, runLog } from "../../store/records/checkpoints/run-log.ts";
import { erase } from "../../store/records/erase.ts";
import { type Written, write } from "../../store/records/write.ts";
import { verifySource } from "../../verify/openward-verify.ts";
import { type TriedReader, type TriedWritten, tryWritten } from "../try-written.ts";

let tried: TriedWritten;
let log: RunningLog | null = null;
let anybody: TriedReader;
let open: Written;
let closed: Written;
const folder = mkdtempSync(join(tmpdir(), "openward-log-pages-"));
const signer = noteSigner("try.example/log", "log", newPrivateKey());
const author = { person: "p-1", organisations: ["SYN-T001"] };
let key = 0;

async function written(isPublic: boolean, text: string): Promise<Written> {
  const outcome = await write(tried.people.records, author, {
    kind: "idea",
    expectedVersion: 0,
    organisation: "SYN-T001",
    state: "idea",
    isPublic,
    body: { text },
    idempotencyKey: `log-${++key}`,
  });
  if (!("seq" in outcome)) throw new Error(outcome.status);
  return outcome;
}

beforeAll(async () => {
  tried = await tryWritten({}, { signedLog: () => log });
  anybody = await tried.as(null);
});
afterAll(async () => {
  await log?.close();
  await tried?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function verified(text: string, checkpoints: readonly string[] = [], verifierKey = signer.verifierKey) {
  const said: string[] = [];
  const source = join(folder, "asked.jsonl");
  writeFileSync(source, text);
  const code = await verifySource({ source, keys: [verifierKey], checkpoints, folder }, (line) => said.push(line));
  return { code, said: said.join(" ") };
}

describe("the log on public pages", () => {
  test("says that it is not signed while it is not, and gives no file", async () => {
    expect(await anybody.words("/log")).toContain("The log is not signed just now");
    for (const path of ["checkpoint", "export.jsonl"]) expect((await anybody.get(`/log/${path}`)).status).toBe(404);
  });

  test("shows the newest checkpoint, who keeps it and how to check it", async () => {
    open = await written(true, "said in public");
    closed = await written(false, "said among ourselves");
    const witness = noteSigner("trust.example/witness", "witness", newPrivateKey());
    const looksAfter = { signer: witness, logs: [noteVerifier(signer.verifierKey)], folder: join(folder, "witness") };
    const reach = async (_: string, { body }: RequestInit) => {
      const { status, text, type } = witnessAnswer(String(body), looksAfter, Date.now());
      return new Response(text, { status, headers: { "content-type": type } });
    };
    const keepers = [
      { ...folderKeeper(join(folder, "one")), name: "The trust next door" },
      witnessKeeper("https://trust.example", noteVerifier(witness.verifierKey), reach),
    ];
    log = await runLog({ records: tried.people.records, signer, keepers, log: (line) => expect.fail(line) });
    await log.sign();
    const words = await anybody.words("/log");
    expect(words).toContain("Counts");
    expect(words).toContain("The trust next door");
    expect(words).toContain("trust.example/witness");
    expect(words).toContain(`node openward-verify.js openward-log.jsonl --key ${signer.verifierKey}`);
    expect(tried.site.mistakes).toEqual([]);
  });

  test("the exported log verifies against a checkpoint that a keeper has, and holds public bodies alone", async () => {
    const [kept = ""] = readdirSync(join(folder, "one"));
    const text = await (await anybody.get("/log/export.jsonl")).text();
    expect(await verified(text, [join(folder, "one", kept)])).toMatchObject({ code: 0 });
    expect(text).toContain("said in public");
    expect(text).not.toContain("said among ourselves");
    const changed = await verified(text.replace("said in public", "said in Public"), [join(folder, "one", kept)]);
    expect(changed.code).toBe(1);
  });

  test("a public version has a proof that verifies; one that is not public has none to be seen", async () => {
    const proof = await (await anybody.get(`/log/proof/${open.record}/1`)).text();
    expect(await verified(proof)).toMatchObject({ code: 0 });
    for (const path of [`${closed.record}/1`, `${open.record}/2`, "nothing/1", `${open.record}/0`])
      expect((await anybody.get(`/log/proof/${path}`)).status, path).toBe(404);
  });

  test("an erased version keeps its proof without its body", async () => {
    const outcome = await erase(tried.people.records, author, { record: open.record, version: 1, ground: "asked for" });
    expect(outcome.status).toBe("erased");
    await log?.sign();
    const proof = await (await anybody.get(`/log/proof/${open.record}/1`)).text();
    expect(proof).not.toContain("said in public");
    expect(await verified(proof)).toMatchObject({ code: 0 });
    const text = await (await anybody.get("/log/export.jsonl")).text();
    expect(text).not.toContain("said in public");
    expect(await verified(text)).toMatchObject({ code: 0 });
  });

  test("the proof between two sizes is given for what was signed, and for nothing else", async () => {
    const size = log?.newest()?.size ?? 0;
    const proof = await (await anybody.get(`/log/consistency/1/${size}`)).json();
    expect(proof).toMatchObject({ format: "openward-consistency-1", size1: 1, size2: size });
    for (const path of [`1/${size + 1}`, "2/1", "0/1", "1/x"])
      expect((await anybody.get(`/log/consistency/${path}`)).status, path).toBe(404);
  });

  test("each page has the newest checkpoint at its foot, and another one as soon as there is another", async () => {
    const before = log?.newest();
    expect(await anybody.words("/about")).toContain(`try.example/log ${before?.size} `);
    await written(true, "one more");
    await log?.sign();
    expect(await anybody.words("/about")).toContain(`try.example/log ${(before?.size ?? 0) + 1} `);
    expect((await anybody.get("/log/checkpoint")).headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await (await anybody.get("/log/checkpoint")).text()).toContain(
      `try.example/log\n${(before?.size ?? 0) + 1}\n`,
    );
  });

  test("the program that checks it is one file that can be taken away", async () => {
    const program = await (await anybody.get("/log/openward-verify.js")).text();
    expect(program).toBe(readFileSync("dist/src/verify/openward-verify.js", "utf8"));
  });
});
