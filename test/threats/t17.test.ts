import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { newPrivateKey, noteSigner } from "../../src/store/log/note-keys.ts";
import { type TriedLog, tryLog } from "../../src/store/log/try-log.ts";
import { verifySource } from "../../src/verify/openward-verify.ts";
import { program, alone as runAlone } from "../built-bin.ts";

// T17: an administrator edits the database or the log. Here it is the export of one, which holds all that the log says.
const folder = mkdtempSync(join(tmpdir(), "openward-t17-"));
afterAll(() => rmSync(folder, { recursive: true }));

const signer = noteSigner("openward.example/log", "log", newPrivateKey());

/** A log of some entries, with a checkpoint after every eight. */
function logOf(count: number, bodyOf = (i: number): unknown => ({ title: `Idea ${i}`, pence: i * 100 })): TriedLog {
  const log = tryLog(signer);
  for (let i = 1; i <= count; i++) {
    log.write({ body: bodyOf(i) });
    if (i % 8 === 0 || i === count) log.checkpoint();
  }
  return log;
}

async function found(text: string | Buffer, kept: readonly string[] = []): Promise<string> {
  writeFileSync(join(folder, "log.jsonl"), text);
  const checkpoints = kept.map((note, i) => {
    writeFileSync(join(folder, `kept-${i}.txt`), note);
    return `kept-${i}.txt`;
  });
  const sentences: string[] = [];
  const code = await verifySource(
    { source: "log.jsonl", keys: [signer.verifierKey], checkpoints, folder },
    (sentence) => sentences.push(sentence),
  );
  return `${code} ${sentences.join("\n")}`;
}

/** Numbers that look like chance and are the same on every run (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

test("10,000 random edits to a copy of the log are all flagged, and each names the first bad entry", async () => {
  const log = logOf(20);
  log.bodies[5] = null;
  const lines = log.lines();
  const whole = Buffer.from(lines.join(""));
  expect(await found(whole)).toMatch(/^0 /);
  const random = chance(17);
  const ways: Record<string, number> = {};
  for (let run = 0; run < 10_000; run++) {
    const { way, text, line } = edited(lines, whole, random);
    ways[way] = (ways[way] ?? 0) + 1;
    const said = await found(text);
    const where = `${way}, line ${line}, run ${run}: ${said}`;
    expect(said.startsWith("1 NOT VERIFIED."), where).toBe(true);
    expect(said, where).toMatch(ofCheckpoint(lines, way, line) ? /checkpoint after entry/ : placeOf(lines, line));
  }
  expect(Object.values(ways).every((count) => count > 500)).toBe(true);
});

/** One edit, and the first line that it touches, from 1. */
function edited(lines: readonly string[], whole: Buffer, random: (below: number) => number) {
  const lineAt = (at: number) => whole.subarray(0, at).filter((byte) => byte === 10).length + 1;
  const at = random(whole.length);
  const [before, after] = [whole.subarray(0, at), whole.subarray(at + 1)];
  const byte = whole[at] ?? 0;
  const n = random(lines.length - 1);
  const [one, two] = [lines[n] ?? "", lines[n + 1] ?? ""];
  const rest = lines.slice(n + 2).join("");
  const first = lines.slice(0, n).join("");
  switch (random(8)) {
    case 0:
      return { way: "bit", text: Buffer.concat([before, Buffer.of(byte ^ (1 << random(8))), after]), line: lineAt(at) };
    case 1:
      return {
        way: "byte",
        text: Buffer.concat([before, Buffer.of((byte + 1 + random(255)) % 256), after]),
        line: lineAt(at),
      };
    case 2:
      return { way: "taken out", text: Buffer.concat([before, after]), line: lineAt(at) };
    case 3:
      return {
        way: "put in",
        text: Buffer.concat([before, Buffer.of(random(256)), whole.subarray(at)]),
        line: lineAt(at),
      };
    case 4: {
      const digit = whole.indexOf(`${random(10)}`, at);
      const place = digit === -1 ? whole.indexOf("0") : digit;
      const text = Buffer.from(whole);
      text[place] = 48 + (((whole[place] ?? 48) - 48 + 1 + random(9)) % 10);
      return { way: "digit", text, line: lineAt(place) };
    }
    case 5:
      return { way: "line left out", text: first + two + rest, line: n + 1 };
    case 6:
      return { way: "line twice", text: first + one + one + two + rest, line: n + 2 };
    default:
      return { way: "lines exchanged", text: first + two + one + rest, line: n + 1 };
  }
}

/** A checkpoint that is gone, or comes an entry late, is missed where the next one stands, or where it comes. */
function ofCheckpoint(lines: readonly string[], way: string, line: number): boolean {
  return (way === "line left out" || way === "lines exchanged") && /^\{"checkpoint"/.test(lines[line - 1] ?? "");
}

/** What the verifier must name where the first change is in a line. */
function placeOf(lines: readonly string[], line: number): RegExp {
  if (line === 1) return /Line 1 /;
  const entries = lines.slice(0, line).filter((text) => !/^\{"(?:checkpoint|format)"/.test(text)).length;
  const isLast = line >= lines.length;
  return new RegExp(
    `Entry (?:${entries}|${entries + 1}) \\(line ${line}\\)|after entry (?:${entries}|${entries - 1}) \\(line ${line}\\)${isLast ? "|middle of a line" : ""}`,
  );
}

test("entries cut off at the end are flagged by a checkpoint that somebody else kept", async () => {
  const log = logOf(20);
  const newest = log.checkpoints.at(-1)?.note ?? "";
  for (const [checkpoints, left] of [
    [2, 16],
    [1, 8],
  ] as const) {
    const cut = logOf(left).lines().join("");
    expect(cut).toBe(
      log
        .lines()
        .slice(0, 1 + left + checkpoints)
        .join(""),
    );
    expect(await found(cut)).toMatch(/^0 /);
    expect(await found(cut, [newest])).toBe(
      `1 NOT VERIFIED. The checkpoint in kept-0.txt, made at 2026-11-22T09:23:00.000Z, counts 20 entries, and the file has ${left}: the last ${20 - left} were cut off, or the file is older.`,
    );
  }
});

test("a chain written anew from one entry on, with hashes and signatures that fit, is flagged by checkpoints kept elsewhere", async () => {
  const log = logOf(20);
  const kept = log.checkpoints.map(({ note }) => note);
  const anew = logOf(20, (i) => ({ title: i === 13 ? "Another idea" : `Idea ${i}`, pence: i * 100 }))
    .lines()
    .join("");
  expect(await found(anew)).toMatch(/^0 /);
  expect(await found(anew, kept.slice(0, 1))).toMatch(/^0 /);
  expect(await found(anew, kept)).toContain("one of entries 9 to 16 was changed, left out or put in since");
  expect(await found(anew, kept.slice(2))).toContain("one of entries 1 to 20 was changed");
});

test("the verifier is one file that runs alone, and ends with 0, 1 or 2", async () => {
  const alone = join(folder, "alone");
  const copied = await program(
    'import { cpSync } from "node:fs"; cpSync(new URL("DIST/src/verify/openward-verify.js"), process.argv[1]);',
    [join(alone, "openward-verify.js")],
  );
  expect(copied.err).toBe("");
  const log = logOf(20);
  writeFileSync(join(alone, "log.jsonl"), log.lines().join(""));
  writeFileSync(join(alone, "bad.jsonl"), log.lines().join("").replace("Idea 7", "Idea 8"));
  writeFileSync(join(alone, "log.key"), signer.verifierKey);
  const run = (words: readonly string[]) => runAlone(["openward-verify.js", ...words], { cwd: alone });
  const good = await run(["log.jsonl", "--key", "log.key"]);
  expect([good.code, good.err]).toEqual([0, ""]);
  expect(good.out).toContain("has 20 entries");
  const bad = await run(["bad.jsonl", "--key", "log.key"]);
  expect([bad.code, bad.out]).toEqual([1, expect.stringContaining("Entry 7 (line 8) is bad")]);
  expect((await run(["none.jsonl"])).code).toBe(2);
  expect((await run([])).code).toBe(2);
});
