// Brings about what may go wrong with records and says whether everything held: npm run faults -- F2 F18 --seed 7 --rounds 20
import { parseArgs } from "node:util";
import { runFaults } from "../dist/scripts/faults/run-faults.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string" }, rounds: { type: "string", default: "20" } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_007);
const rounds = Number(values.rounds);
if (!Number.isInteger(seed) || !(Number.isInteger(rounds) && rounds > 0))
  throw new RangeError("--seed and --rounds are whole numbers");
const held = await runFaults(positionals, { seed, rounds, say: (line) => console.log(line) });
process.exitCode = held ? 0 : 1;
