import { afterAll, expect, test } from "vitest";
import { newPrivateKey, noteSigner } from "../../store/log/note-keys.ts";
import { tryLog } from "../../store/log/try-log.ts";
import { trialFolder } from "../try-command.ts";

const signer = noteSigner("openward.example/log", "log", newPrivateKey());
const log = tryLog(signer);
for (let i = 1; i <= 5; i++) log.write({ body: { title: `Idea ${i}` } });
const early = log.checkpoint();
log.write({ body: { title: "Idea 6" } });
log.checkpoint();

const trial = trialFolder({
  "log.jsonl": log.lines().join(""),
  "changed.jsonl": log.lines().join("").replace("Idea 3", "Idea 9"),
  "log.key": `${signer.verifierKey}\n`,
  "kept.txt": early,
});
afterAll(trial.remove);

test("says that a log fits its key and a checkpoint kept elsewhere", async () => {
  const { code, out } = await trial.run(["verify", "log.jsonl", "--key", "log.key", "--checkpoint", "kept.txt"]);
  expect(code).toBe(0);
  expect(out).toContain("The log openward.example/log has 6 entries");
  expect(out).toContain("The checkpoint in kept.txt fits: entries 1 to 5");
});

test("names the first bad entry, and ends with 1", async () => {
  const { code, out } = await trial.run(["verify", "changed.jsonl", "--key", "log.key"]);
  expect([code, out]).toEqual([1, "NOT VERIFIED. Entry 3 (line 4) is bad: its body is not the one that was logged.\n"]);
});

test.each([
  [["verify"], "Name the file or address first"],
  [["verify", "none.jsonl"], "There is no file none.jsonl."],
  [["verify", "log.jsonl", "--key", "nonsense"], "neither a key nor a file with one"],
  [["verify", "log.jsonl", "changed.jsonl"], "one file or address at a time"],
])("%j could not be checked, and ends with 2", async (words, said) => {
  const { code, err } = await trial.run(words);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});
