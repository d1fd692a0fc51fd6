import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { openProvider } from "../../src/web/sign-in/provider.ts";
import { tryWritten } from "../../src/web/try-written.ts";
import { crookedProvider } from "../../test/crooked-provider.ts";
import { type Fault, holds } from "./fault.ts";

const site = "https://openward.example";

export const identityProvider: Fault = {
  name: "F20",
  what: "the identity provider is down, says nothing, or signs with a key that is not its own: nobody gets in, and the site is read and written to as before",
  run: async () => {
    // Takes a connection and says nothing.
    const sockets = new Set<{ destroy: () => void }>();
    const silent = createServer((socket) => void sockets.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, "localhost", resolve));
    const down = createServer();
    await new Promise<void>((resolve) => down.listen(0, "localhost", resolve));
    const downAt = (down.address() as AddressInfo).port;
    await new Promise((resolve) => down.close(resolve));
    const crooked = await crookedProvider("openward");
    // A role is given once: each of them has another to give.
    const roles = { down: "reader", silent: "contributor", crooked: "auditor" };
    const issuers = {
      down: `http://localhost:${downAt}`,
      silent: `http://localhost:${(silent.address() as AddressInfo).port}`,
      crooked: crooked.issuer,
    };
    let acknowledged = 0;
    let slowest = 0;
    const within = await tryWritten();
    const dev = await within.as("dev");
    try {
      for (const name of ["down", "silent", "crooked"] as const) {
        const issuer = issuers[name];
        const provider = openProvider({
          issuer: new URL(issuer),
          clientId: "openward",
          clientSecret: "a-secret-of-the-trial-0123456789",
          redirectUri: `${site}/sign-in/back`,
          log: () => {},
        });
        const sessions = async () =>
          Number((await within.people.asSuperuser("select count(*) as n from session")).rows[0].n);
        const before = await sessions();
        const begins = begin(provider, name, crooked);
        const since = performance.now();
        const page = await (await within.as(null)).get("/about");
        slowest = Math.max(slowest, performance.now() - since);
        holds(page.status === 200, `${name}: the public site answers ${page.status}`);
        // Who signed in earlier goes on.
        const texts = {
          person: await within.filled("{kay}"),
          role: roles[name],
          "from-day": "1",
          "from-month": "11",
          "from-year": "2026",
        };
        const written = await dev.send("/access/SYN-T001/give", texts);
        holds(written.status === 303, `${name}: a write was answered ${written.status}`);
        acknowledged += 1;
        const [kind, milliseconds] = await begins;
        holds(kind === (name === "crooked" ? "unsafe" : "unavailable"), `${name}: a sign-in came to "${kind}"`);
        holds(milliseconds < 8000, `${name}: a sign-in took ${milliseconds} ms to fail`);
        holds((await sessions()) === before, `${name}: a session was begun`);
      }
      return {
        acknowledged,
        seen: `three providers, nobody signed in; a public page in ${Math.round(slowest)} ms at most`,
      };
    } finally {
      for (const socket of sockets) socket.destroy();
      silent.close();
      await crooked.close();
      await within.close();
    }
  },
};

/** Signs in as far as it goes. @returns the kind of refusal, or "signed in", and how long it took */
async function begin(
  provider: ReturnType<typeof openProvider>,
  name: string,
  crooked: Awaited<ReturnType<typeof crookedProvider>>,
): Promise<readonly [string, number]> {
  const since = performance.now();
  try {
    const { address, attempt } = await provider.begin(false);
    if (name === "crooked") await provider.finish(crooked.answer(address, { otherKey: true }), attempt);
    return ["signed in", performance.now() - since];
  } catch (error) {
    const kind = error instanceof Error && "kind" in error ? String(error.kind) : String(error);
    return [kind, performance.now() - since];
  }
}
