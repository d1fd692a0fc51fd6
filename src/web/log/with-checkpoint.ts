import { readCheckpoint } from "../../store/log/checkpoint.ts";
import type { KeptNote } from "../../store/records/checkpoints/checkpoint-rows.ts";
import type { RunningLog } from "../../store/records/checkpoints/run-log.ts";
import type { Builds } from "../builds.ts";

/** The builds, with the newest checkpoint at hand for the foot of each page: whoever prints a page keeps a checkpoint. */
export function withCheckpoint(builds: Builds, signedLog: () => RunningLog | null): Builds {
  return {
    ...builds,
    use: (work) =>
      builds.use((shown) => {
        const newest = signedLog()?.newest() ?? null;
        if (shown.state !== "build" || newest === null) return work(shown);
        return work({ ...shown, readers: { ...shown.readers, checkpoint: checkpointLine(newest) } });
      }),
  };
}

/** Name, size, root and time in one line. */
export function checkpointLine({ note }: KeptNote): string {
  const { origin, size, root, at } = readCheckpoint(note).checkpoint;
  return `${origin} ${size} ${Buffer.from(root).toString("base64")} ${at}`;
}
