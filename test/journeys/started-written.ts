import { createServer } from "node:net";
import { serve } from "@hono/node-server";
import type { Page } from "playwright-core";
import { type TriedWritten, tryWritten } from "../../src/web/try-written.ts";
import type { StartedSite } from "./started-site.ts";

/** The site with its written side at a free port: real records, made-up people. */
export interface StartedWritten extends StartedSite {
  readonly tried: TriedWritten;
  /** Signs somebody made up in, in the browser of that page, and goes on to an address. */
  readonly signIn: (page: Page, name: string, to?: string) => Promise<void>;
}

export async function startWritten(): Promise<StartedWritten> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const tried = await tryWritten({}, { site: new URL(address) });
  const server = serve({ fetch: tried.app.fetch, port, hostname: "localhost" });
  return {
    address,
    dataDir: "",
    mistakes: tried.site.mistakes,
    tried,
    signIn: async (page, name, to = "/account") => {
      await page.goto(`${address}/sign-in?to=${encodeURIComponent(to)}`);
      await page
        .getByRole("main")
        .getByRole("button", { name: `Sign in as ${name}` })
        .click();
      await page.waitForLoadState();
    },
    stop: async () => {
      await new Promise((done) => server.close(done));
      await tried.close();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const at = server.address();
  await new Promise((done) => server.close(done));
  if (at === null || typeof at === "string") throw new RangeError("a server that listens has a port");
  return at.port;
}
