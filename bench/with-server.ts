import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../bin/openward.js", import.meta.url));

/** Serves facts as `openward serve` does, in a process of its own, for as long as they are used. @param use told where */
export async function withServer(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  use: (origin: string) => Promise<void>,
): Promise<void> {
  const words = [bin, "serve", "--port", "0", "--data", dataDir];
  const server = spawn(process.execPath, words, {
    env: { ...process.env, HOST: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    await use(await originOf(server));
  } finally {
    server.kill();
  }
}

function originOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    server.stdout?.on("data", (piece) => {
      said += String(piece);
      const port = /http:\/\/localhost:(\d+)\//.exec(said)?.[1];
      if (port !== undefined) found(`http://127.0.0.1:${port}`);
    });
    server.on("exit", (code) => failed(new Error(`the server ended: ${code}`)));
  });
}
