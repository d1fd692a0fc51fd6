import { Refusal } from "../domain/refusal.ts";
import { isThisMachine } from "../domain/this-machine.ts";
import type { Effects, RunningServer, ServerPlace } from "./effects.ts";

/**
 * Starts the server, says where, and waits until it is told to stop.
 * @param again the command to type with another port
 * @throws Refusal where the port is taken or may not be used
 */
export async function serveUntilStopped(
  { out, err, startServer }: Pick<Effects, "out" | "err" | "startServer">,
  place: ServerPlace,
  again: string,
): Promise<void> {
  let server: RunningServer;
  try {
    server = await startServer(place);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    const next = place.port < 65_535 ? place.port + 1 : 8080;
    const advice = `Choose another: ${again} --port ${next}, or set PORT=${next}.`;
    if (code === "EADDRINUSE") throw new Refusal("conflict", `Port ${place.port} is taken by another program.`, advice);
    if (code === "EACCES") throw new Refusal("conflict", `Port ${place.port} may not be used here.`, advice);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new Refusal("usage", `This machine has no address ${place.host}.`, "Set HOST to 127.0.0.1 or 0.0.0.0.");
    throw error;
  }
  if (place.inside === true)
    err(
      isThisMachine(place.host)
        ? "Lines of your own extracts are shown, on this machine alone.\n"
        : `Lines of your own extracts are shown to everybody who reaches ${place.host}: nobody has to sign in.\n`,
    );
  out(`Openward is at ${server.address}\nStop it with Ctrl+C.\n`);
  await server.closed;
}
