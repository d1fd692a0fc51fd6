import { spawn } from "node:child_process";

/** Seconds that something takes. */
export async function secondsOf(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The value that one in twenty is above. */
export function percentile95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

/** Seconds that a whole command takes, its start included. @throws Error where it fails */
export async function secondsOfCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return await secondsOf(
    () =>
      new Promise<void>((done, failed) => {
        const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "pipe"] });
        let said = "";
        child.stderr.on("data", (piece) => {
          said += String(piece);
        });
        child.on("error", failed);
        child.on("exit", (code) =>
          code === 0 ? done() : failed(new Error(`${command} ${args.join(" ")} exited ${code}: ${said.slice(-500)}`)),
        );
      }),
  );
}

/** One line of the table of figures. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  readonly instead: string;
  readonly ratio: string;
  readonly asked: string;
}

/** Prints figures as a Markdown table. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = [
    ["What", "Openward", "Instead", "Ratio", "Asked for"],
    ...figures.map(({ what, ours, instead, ratio, asked }) => [what, ours, instead, ratio, asked]),
  ];
  const [head = [], ...body] = rows;
  for (const row of [head, head.map(() => "---"), ...body]) console.log(`| ${row.join(" | ")} |`);
}

/** "1.52 s". */
export function seconds(value: number): string {
  return `${value < 0.1 ? value.toFixed(3) : value.toFixed(2)} s`;
}
