/**
 * Checks a log of Openward, or a proof from it, with nothing but Node.js 20.12 or newer. This one file, compiled, can be copied
 * anywhere and run: node openward-verify.js FILE|URL --key KEY --checkpoint FILE
 *
 * It is written a second time on purpose: it shares no code with what writes the log (src/store/log), so that a mistake there
 * is not repeated here, and so that whoever doubts the log has one file to read. The formats are in docs/log-export.md.
 */
import { isUtf8 } from "node:buffer";
import { createPublicKey, hash, verify as isSignedBy, type KeyObject } from "node:crypto";
import { createReadStream, existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** What is to be checked, and against what. */
export interface Question {
  /** A file's path or an http address: the export of a log, or one proof. */
  readonly source: string;
  /** Verifier keys of the log and of witnesses, each itself or the path of a file that holds it. */
  readonly keys: readonly string[];
  /** Paths of checkpoints that somebody else kept. */
  readonly checkpoints: readonly string[];
  /** Where relative paths begin. */
  readonly folder: string;
}

/** The question cannot be answered: exit code 2. */
export class WrongQuestion extends Error {}

/** What was found to be wrong: exit code 1. */
class Bad extends Error {}

const help = `Usage: node openward-verify.js FILE|URL [--key KEY]... [--checkpoint FILE]...

Checks the log of an Openward register, or the proof of one entry, and says in sentences what it found.

  FILE|URL           an export of the log, or a proof from a public page
  --key KEY          the key of the log or of a witness, or a file that holds it: name+id+key; may be repeated
  --checkpoint FILE  a checkpoint that somebody else kept; may be repeated

Exit codes: 0 all fits, 1 something does not, 2 it could not be checked.
`;

const word = "[a-z][a-z0-9-]{0,63}";
const sha256 = "[A-Za-z0-9+/]{43}=";
const time = "\\d{4}-\\d\\d-\\d\\dT(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z";
const whole = "[1-9]\\d{0,14}";
const entryForm = `\\{"action":"(?<action>${word})","bodyHash":"(?<bodyHash>${sha256})","kind":"${word}","record":"(?<record>[0-9a-f-]{36})","recordedAt":"(?<at>${time})","seq":(?<seq>${whole}),"version":(?<version>${whole})\\}`;
/** Lines are canonical JSON: whatever is written otherwise was changed. */
const lineForm = new RegExp(
  `^\\{(?:"body":(?<body>.*),)?"entry":(?<entry>${entryForm}),"leaf":"(?<leaf>${sha256})"(?:,"salt":"(?<salt>${sha256})")?\\}$`,
  "s",
);
/** 1 origin, 2 size, 3 root, 4 time, 5 the checkpoint before. */
const checkpointForm = new RegExp(
  `^([^\\s+]+)\\n(0|${whole})\\n(${sha256})\\ntime (${time})\\n(?:previous (${sha256})\\n)?$`,
);

interface Key {
  readonly name: string;
  readonly id: string;
  readonly isWitness: boolean;
  readonly publicKey: KeyObject;
}

interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly previous: string | null;
  readonly id: string;
  /** Names of given keys whose signatures hold. */
  readonly signedBy: readonly string[];
}

/** A checkpoint that somebody else kept, and the name of its file. */
interface Kept extends Checkpoint {
  readonly name: string;
}

/** Prints what it found and gives 0 where all fits, 1 where something does not. @throws WrongQuestion */
export async function verifySource(question: Question, print: (sentence: string) => void): Promise<0 | 1> {
  const keys = question.keys.map((key) => readKey(key, question.folder));
  const notes = question.checkpoints.map((path) => ({
    name: basename(path),
    note: textOfFile(resolve(question.folder, path)),
  }));
  try {
    const kept = notes
      .map(({ name, note }) => ({ ...within(`The checkpoint in ${name}`, () => readNote(note, keys)), name }))
      .sort((a, b) => a.size - b.size);
    let log: ReturnType<typeof startLog> | null = null;
    let proof: string | null = null;
    let line = 0;
    for await (const texts of linesOf(question))
      for (const text of texts) {
        line++;
        if (line === 1 && text.includes('"format":"openward-proof-1"')) proof = text;
        else if (proof !== null) throw new Bad("A proof is one line, and the file has more.");
        else if (log === null) log = startLog(text, keys, kept);
        else log.take(text, line);
      }
    if (proof === null && log === null) throw new Bad("The file is empty.");
    const found = proof === null ? (log?.finish() ?? []) : proofSentences(proof, keys, kept);
    for (const sentence of [...found, ...caveats(keys, kept)]) print(sentence);
    return 0;
  } catch (error) {
    if (!(error instanceof Bad || error instanceof SyntaxError)) throw error;
    print(`NOT VERIFIED. ${error instanceof Bad ? error.message : "A line is not JSON."}`);
    return 1;
  }
}

/** Reads a log line by line, keeping no more in mind than the roots of its subtrees so far. */
function startLog(head: string, keys: readonly Key[], kept: readonly Kept[]) {
  const [, origin] = /^\{"format":"openward-log-1","origin":"([^\s+"\\]+)"\}$/.exec(head) ?? [];
  if (origin === undefined) throw new Bad("Line 1 does not say that this is the log of an Openward register.");
  for (const { name, origin: other } of kept)
    if (other !== origin) throw new Bad(`The checkpoint in ${name} is of the log ${other}, and this is ${origin}.`);
  const ofLogs = keys.filter(({ isWitness }) => !isWitness);
  if (ofLogs.length > 0 && !ofLogs.some(({ name }) => name === origin))
    throw new Bad(`Line 1 names the log ${origin}, and no key that was given is of that log.`);
  const tree = startTree();
  const signed = new Map<string, { checkpoints: number; size: number }>();
  const fitting: string[] = [];
  const told = { firstAt: "", lastAt: "", checkpoints: 0, bodies: 0, missing: 0, erasures: 0 };
  const newest = { id: null as string | null, size: -1, at: "" };
  let notBefore = "";
  let keptToHere = 0;

  /** Sets what others kept of the log at this size beside it. */
  function compareKept(): void {
    for (let next = kept[fitting.length]; next !== undefined && next.size === tree.size; next = kept[fitting.length]) {
      if (next.root !== tree.root())
        throw new Bad(
          `The checkpoint in ${next.name}, made at ${next.at}, counts other entries: ${oneOf(keptToHere, next.size)} was changed, left out or put in since, and the hashes were made anew.`,
        );
      keptToHere = next.size;
      fitting.push(
        `The checkpoint in ${next.name} fits: entries 1 to ${count(next.size)} are as they were at ${next.at}.`,
      );
    }
  }

  function takeEntry(text: string, line: number): void {
    const bad = (what: string) => new Bad(`Entry ${count(tree.size + 1)} (line ${count(line)}) is bad: ${what}.`);
    const { entry, leaf, at, seq, action, bodyHash, body, salt } = lineForm.exec(text)?.groups ?? {};
    if (entry === undefined || leaf === undefined || at === undefined)
      throw bad("the line is not an entry as the log writes it");
    if (Number(seq) !== tree.size + 1) throw bad(`it says that it is entry ${seq}`);
    if (hash("sha256", `\0${entry}`, "base64") !== leaf) throw bad("its hash is not that of what it says");
    if (at < notBefore) throw bad(`it was recorded at ${at}, before the entry or checkpoint before it`);
    if (!at.startsWith(notBefore.slice(0, 10) || "-") && !isMoment(at)) throw bad(`no calendar has the time ${at}`);
    const trouble = bodyTrouble(body, salt, bodyHash);
    if (trouble !== null) throw bad(trouble);
    told.bodies += body === undefined ? 0 : 1;
    told.missing += body === undefined ? 1 : 0;
    told.erasures += action === "erase" ? 1 : 0;
    if (told.firstAt === "") told.firstAt = at;
    told.lastAt = at;
    notBefore = at;
    tree.append(leaf);
    compareKept();
  }

  function takeCheckpoint(text: string, line: number): void {
    const place = `The checkpoint after entry ${count(tree.size)} (line ${count(line)})`;
    const bad = (what: string) => new Bad(`${place} is bad: ${what}.`);
    const point = within(place, () => readNote(noteOfLine(text), keys));
    if (point.origin !== origin) throw bad(`it is of the log ${point.origin}`);
    if (point.size !== tree.size) throw bad(`it counts ${count(point.size)} entries`);
    if (point.previous !== newest.id) throw bad("it does not follow the checkpoint before it in this file");
    if (point.at < notBefore) throw bad(`it was made at ${point.at}, before what it counts`);
    if (point.root !== tree.root())
      throw bad(`it is of other entries: ${oneOf(Math.max(newest.size, 0), tree.size)} was changed, or it was`);
    for (const name of point.signedBy)
      signed.set(name, { checkpoints: (signed.get(name)?.checkpoints ?? 0) + 1, size: point.size });
    Object.assign(newest, { id: point.id, size: point.size, at: point.at });
    notBefore = point.at;
    told.checkpoints++;
  }

  function finish(): string[] {
    if (newest.size !== tree.size)
      throw new Bad(
        `The file ends with an entry and not with a checkpoint: nobody vouches for entries ${count(Math.max(newest.size, 0) + 1)} to ${count(tree.size)}, nor that they are the last.`,
      );
    const longer = kept[fitting.length];
    if (longer !== undefined)
      throw new Bad(
        `The checkpoint in ${longer.name}, made at ${longer.at}, counts ${count(longer.size)} entries, and the file has ${count(tree.size)}: the last ${count(longer.size - tree.size)} were cut off, or the file is older.`,
      );
    for (const { name } of keys) if (!signed.has(name)) throw new Bad(`${name} signed no checkpoint in this file.`);
    const times = tree.size === 0 ? "" : `, recorded from ${told.firstAt} to ${told.lastAt}`;
    return [
      `The log ${origin} has ${many(tree.size, "entry", "entries")}${times}.`,
      "Each is as it was when its hash was made, none is missing between them, and no time goes back.",
      `${many(told.checkpoints, "checkpoint fits", "checkpoints fit")} them; the newest was made at ${newest.at}.`,
      ...[...signed].map(
        ([name, by]) =>
          `${name} signed ${many(by.checkpoints, "checkpoint", "checkpoints")}, the newest of ${many(by.size, "entry", "entries")}.`,
      ),
      ...fitting,
      `${many(told.bodies, "body is", "bodies are")} in the file, each as it was logged; ${count(told.missing)} not, being erased or not public. ${many(told.erasures, "entry records", "entries record")} an erasure.`,
    ];
  }

  compareKept();
  return {
    finish,
    take: (text: string, line: number) =>
      text.startsWith('{"checkpoint":') ? takeCheckpoint(text, line) : takeEntry(text, line),
  };
}

/** What one proof shows: that an entry is in the log that a checkpoint counts. */
function proofSentences(text: string, keys: readonly Key[], kept: readonly Kept[]): string[] {
  const given = fieldsOf(text);
  const entryText = canonical(given.entry);
  const { at, seq, action, bodyHash, record, version } = new RegExp(`^${entryForm}$`).exec(entryText)?.groups ?? {};
  const { proof, salt, checkpoint: note } = given;
  if (at === undefined || !isMoment(at) || typeof note !== "string" || !Array.isArray(proof))
    throw new Bad("The proof has no entry, no checkpoint or no hashes in the form that Openward writes.");
  const point = within("The checkpoint in the proof", () => readNote(note, keys));
  for (const { name } of keys)
    if (!point.signedBy.includes(name)) throw new Bad(`${name} did not sign the checkpoint in the proof.`);
  const root = rootByProof(
    hash("sha256", `\0${entryText}`, "binary"),
    Number(seq) - 1,
    point.size,
    proof.map(hashOfBase64),
  );
  if (root === null || base64(root) !== point.root)
    throw new Bad(
      `The hashes do not lead from entry ${seq} to the checkpoint of ${many(point.size, "entry", "entries")}.`,
    );
  if (at > point.at) throw new Bad(`Entry ${seq} says ${at}, after the checkpoint that counts it.`);
  const body = "body" in given ? canonical(given.body) : undefined;
  const trouble = bodyTrouble(body, typeof salt === "string" ? salt : undefined, bodyHash);
  if (trouble !== null) throw new Bad(`Entry ${seq} is bad: ${trouble}.`);
  for (const { name, origin, size, root: other } of kept)
    if (origin !== point.origin || size !== point.size || other !== point.root)
      throw new Bad(
        `The checkpoint in ${name} is not the one of the proof${size === point.size ? ": the same log was shown in two forms" : `, which counts ${count(point.size)} entries`}.`,
      );
  return [
    `Entry ${count(Number(seq))} of the log ${point.origin} (${action}, version ${version} of record ${record}, recorded at ${at}) is among the ${count(point.size)} that the checkpoint made at ${point.at} counts.`,
    body === undefined ? "Its body is not in the proof." : "The body in the proof is the one that was logged.",
    ...point.signedBy.map((name) => `${name} signed that checkpoint.`),
    ...kept.map(({ name }) => `The checkpoint in ${name} is the same.`),
  ];
}

/** The root to which hashes lead from a leaf; null where there are too few or too many. RFC 9162 2.1.3.2. */
function rootByProof(leaf: string, index: number, size: number, proof: readonly string[]): string | null {
  let [root, at, last, used] = [leaf, index, size - 1, 0];
  if (at > last) return null;
  for (; last > 0; at = Math.floor(at / 2), last = Math.floor(last / 2)) {
    // The last node of a level has nobody to its right: it climbs alone.
    if (at === last && at % 2 === 0) continue;
    const sibling = proof[used++];
    if (sibling === undefined) return null;
    root = at % 2 === 1 ? joined(sibling, root) : joined(root, sibling);
  }
  return used === proof.length ? root : null;
}

/** A tree that grows at its end; hashes are texts of 32 characters, a byte each. */
function startTree() {
  const roots: string[] = [];
  const tree = {
    size: 0,
    append: (leaf: string) => {
      let node = Buffer.from(leaf, "base64").toString("latin1");
      for (let at = tree.size; at % 2 === 1; at = (at - 1) / 2) node = joined(roots.pop() ?? "", node);
      roots.push(node);
      tree.size++;
    },
    /** In base64. */
    root: () =>
      roots.length === 0
        ? hash("sha256", "", "base64")
        : base64(roots.reduceRight((right, left) => joined(left, right))),
  };
  return tree;
}

const pair = Buffer.alloc(65, 1);
function joined(left: string, right: string): string {
  pair.write(left, 1, "latin1");
  pair.write(right, 33, "latin1");
  return hash("sha256", pair, "binary");
}

/** Why a body does not belong to its entry; null where it does, or where there is none. */
function bodyTrouble(body: string | undefined, salt: string | undefined, bodyHash: string | undefined): string | null {
  if (body === undefined) return salt === undefined ? null : "it has a salt and no body";
  const salted = Buffer.from(salt ?? "", "base64");
  if (salted.toString("base64") !== salt) return "it has a body and no salt";
  if (hash("sha256", Buffer.concat([salted, Buffer.from(body)]), "base64") !== bodyHash)
    return "its body is not the one that was logged";
  return isCanonical(body) ? null : "its body is not written as the log writes it";
}

function isCanonical(text: string): boolean {
  try {
    return canonical(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/** Reads a checkpoint and says which of the given keys signed it. */
function readNote(note: string, keys: readonly Key[]): Checkpoint {
  const end = note.lastIndexOf("\n\n");
  const text = note.slice(0, end + 1);
  const [, origin, size, root, at, previous] = checkpointForm.exec(text) ?? [];
  const lines = note.slice(end + 2).split("\n");
  if (origin === undefined || root === undefined || at === undefined || !isMoment(at) || lines.pop() !== "")
    throw new Bad("it is not a checkpoint as Openward writes it");
  const signedBy = lines.flatMap((line) => {
    const [, name, signature = ""] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
    const bytes = Buffer.from(signature, "base64");
    if (name === undefined || bytes.toString("base64") !== signature)
      throw new Bad("it has a line that is no signature");
    const key = keys.find((known) => known.name === name && known.id === bytes.toString("hex", 0, 4));
    if (key === undefined) return [];
    if (!isSigned(text, bytes.subarray(4), key)) throw new Bad(`the signature of ${name} does not hold`);
    return [name];
  });
  const ofLog = keys.filter(({ isWitness }) => !isWitness);
  if (ofLog.length > 0 && !ofLog.some(({ name }) => name === origin && signedBy.includes(name)))
    throw new Bad("the log did not sign it with a key that was given");
  return {
    origin,
    size: Number(size),
    root,
    at,
    previous: previous ?? null,
    id: hash("sha256", text, "base64"),
    signedBy,
  };
}

/** A witness signs the time of its signature with the text. */
function isSigned(text: string, signature: Buffer, { isWitness, publicKey }: Key): boolean {
  if (!isWitness) return isSignedBy(null, Buffer.from(text), publicKey, signature);
  if (signature.length !== 72) return false;
  const message = `cosignature/v1\ntime ${signature.readBigUInt64BE()}\n${text}`;
  return isSignedBy(null, Buffer.from(message), publicKey, signature.subarray(8));
}

function readKey(given: string, folder: string): Key {
  const path = resolve(folder, given);
  const text = (existsSync(path) ? textOfFile(path) : given).trim();
  const [, name = "", id = "", material = ""] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text) ?? [];
  const bytes = Buffer.from(material, "base64");
  const named = hash("sha256", Buffer.concat([Buffer.from(`${name}\n`), bytes]), "hex").slice(0, 8);
  if (named !== id || (bytes[0] !== 1 && bytes[0] !== 4))
    throw new WrongQuestion(`This is neither a key nor a file with one: ${given.slice(0, 100)}`);
  const x = bytes.subarray(1).toString("base64url");
  const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return { name, id, isWitness: bytes[0] === 4, publicKey };
}

/** JSON by RFC 8785: keys in order, no spaces. */
function canonical(value: unknown): string {
  if (typeof value === "string" && !value.isWellFormed()) throw new Bad("A text holds half a character.");
  if (typeof value !== "object" || value === null) return String(JSON.stringify(value));
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, item]) => `${canonical(key)}:${canonical(item)}`).join()}}`;
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  const isCanonical = typeof value === "object" && value !== null && canonical(value) === text;
  const known = ["body", "checkpoint", "entry", "format", "proof", "salt"];
  if (!isCanonical || Object.keys(value).some((key) => !known.includes(key)))
    throw new Bad("The proof is not written as Openward writes it.");
  return value as Readonly<Record<string, unknown>>;
}

function noteOfLine(text: string): string {
  const { checkpoint }: { checkpoint?: unknown } = JSON.parse(text);
  if (typeof checkpoint !== "string" || canonical({ checkpoint }) !== text) throw new Bad("its line was changed");
  return checkpoint;
}

function hashOfBase64(text: unknown): string {
  const bytes = Buffer.from(typeof text === "string" ? text : "", "base64");
  if (bytes.length !== 32 || bytes.toString("base64") !== text) throw new Bad("What should be a hash is none.");
  return bytes.toString("latin1");
}

function base64(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("base64");
}

function isMoment(text: string): boolean {
  const at = Date.parse(text);
  return Number.isFinite(at) && new Date(at).toISOString() === text;
}

/** The lines of a file or an address without their ends, as many at a time as arrived. */
async function* linesOf({ source, folder }: Question): AsyncGenerator<string[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of await bytesOf(source, folder)) {
    const bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(10) + 1;
    rest = bytes.subarray(end);
    if (rest.length > 64 * 1024 * 1024) throw new Bad("A line is longer than any that the log writes.");
    if (end > 0) yield splitLines(bytes.subarray(0, end - 1));
  }
  if (rest.length === 0) return;
  yield splitLines(rest);
  throw new Bad("The file ends in the middle of a line.");
}

function splitLines(bytes: Buffer): string[] {
  if (isUtf8(bytes)) return bytes.toString("utf8").split("\n");
  // Bytes that are no text would all read as the same sign, and one could stand for another.
  const lines = bytes.toString("latin1").split("\n");
  return lines
    .map((line) => Buffer.from(line, "latin1"))
    .map((line) => (isUtf8(line) ? line.toString("utf8") : "no text"));
}

async function bytesOf(source: string, folder: string): Promise<AsyncIterable<Uint8Array>> {
  if (!/^https?:/i.test(source)) {
    if (!existsSync(resolve(folder, source))) throw new WrongQuestion(`There is no file ${source}.`);
    return createReadStream(resolve(folder, source), { highWaterMark: 256 * 1024 });
  }
  const response = await fetch(source).catch(() => null);
  if (response?.ok !== true || response.body === null)
    throw new WrongQuestion(`${source} ${response === null ? "does not answer" : `answers ${response.status}`}.`);
  return response.body;
}

function textOfFile(path: string): string {
  if (!existsSync(path)) throw new WrongQuestion(`There is no file ${path}.`);
  return readFileSync(path, "utf8");
}

/** Says of what a mistake is a mistake. */
function within<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Bad || error instanceof SyntaxError)
      throw new Bad(`${place} is bad: ${error instanceof Bad ? error.message : "its line was changed"}.`);
    throw error;
  }
}

/** What this check could not show. */
function caveats(keys: readonly Key[], kept: readonly Kept[]): string[] {
  return [
    keys.some(({ isWitness }) => !isWitness) ? "" : "No key of the log was given: who made this file was not checked.",
    kept.length > 0
      ? ""
      : "No checkpoint kept elsewhere was given: who holds the log's key could have made all of it anew.",
  ].filter((sentence) => sentence !== "");
}

function oneOf(before: number, to: number): string {
  return before + 1 === to ? `entry ${count(to)}` : `one of entries ${count(before + 1)} to ${count(to)}`;
}

function many(number: number, one: string, more: string): string {
  return `${count(number)} ${number === 1 ? one : more}`;
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}

async function main(words: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        key: { type: "string", multiple: true },
        checkpoint: { type: "string", multiple: true },
        help: { type: "boolean", short: "h" },
      },
    });
    const [source, ...more] = positionals;
    if (values.help === true || source === undefined || more.length > 0) {
      console.log(help);
      return values.help === true ? 0 : 2;
    }
    const { key: keys = [], checkpoint: checkpoints = [] } = values;
    return await verifySource({ source, keys, checkpoints, folder: process.cwd() }, (line) => console.log(line));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
}

const started = process.argv[1];
if (started !== undefined && existsSync(started) && realpathSync(started) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2));
