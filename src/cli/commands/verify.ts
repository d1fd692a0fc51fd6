import { resolve } from "node:path";
import { verifySource, WrongQuestion } from "../../verify/openward-verify.ts";
import { defineCommand } from "../command.ts";
import { textsOf } from "../given.ts";
import { wrongUsage } from "../read-arguments.ts";

export const verify = defineCommand({
  name: "verify",
  summary: "Check a log of the registers, or one proof from it",
  help: `Usage: openward verify FILE|URL [--key KEY]... [--checkpoint FILE]...

Checks every entry of an exported log: that none was changed, left out or put in, that no time goes back, that every
checkpoint is of just these entries and signed by the log, and that the bodies in the file are those that were logged. Of one
proof from a public page it checks that its entry is in the log. It says what it found in sentences and names the first entry
that is bad.

  FILE|URL           an export of the log, or a proof
  --key KEY          the key of the log or of a witness, or a file that holds it
  --checkpoint FILE  a checkpoint that somebody else kept: only this shows a log that was made anew by who holds its key

The same check runs without Openward: dist/src/verify/openward-verify.js is one file that needs Node.js and nothing else.

Exit codes: 0 all fits, 1 something does not, 2 it could not be checked.

Examples
  openward verify log.jsonl --key log.key --checkpoint kept-by-the-trust.txt
  openward verify https://openward.example/log/export.jsonl --key log.key
`,
  options: { key: { type: "string", multiple: true }, checkpoint: { type: "string", multiple: true } },
  run: async (given, { out, cwd }) => {
    const [source, ...more] = given.positionals;
    if (source === undefined) throw wrongUsage(verify, "Name the file or address first: openward verify log.jsonl");
    if (more.length > 0) throw wrongUsage(verify, "openward verify checks one file or address at a time.");
    const question = { source, keys: textsOf(given, "key"), checkpoints: textsOf(given, "checkpoint") };
    try {
      return await verifySource({ ...question, folder: resolve(cwd) }, (sentence) => out(`${sentence}\n`));
    } catch (error) {
      if (error instanceof WrongQuestion) throw wrongUsage(verify, error.message);
      throw error;
    }
  },
});
