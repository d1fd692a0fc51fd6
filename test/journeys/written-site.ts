import type { Page } from "playwright-core";
import { allUnits } from "../../src/analysis/build/try-facts.ts";
import { tryPeople } from "../../src/registers/access/try-people.ts";
import { fillTried } from "../../src/registers/try-made-up.ts";
import { startServer } from "../../src/web/server.ts";
import { sharedDemoData } from "../shared-demo.ts";
import type { StartedSite } from "./started-site.ts";

/** The site with its written side over real records, and a clock that can be moved on. */
export interface WrittenSite extends StartedSite {
  /** Lets days go by. */
  readonly later: (days: number) => void;
}

/** Serves the small made-up health system, with made-up people and registers. */
export async function startWritten(): Promise<WrittenSite> {
  const dataDir = await sharedDemoData();
  const people = await tryPeople();
  await fillTried({ records: people.records, now: Date.now(), number: people.number });
  let ahead = 0;
  const mistakes: string[] = [];
  const server = await startServer({
    dataDir,
    port: 0,
    host: "127.0.0.1",
    units: allUnits,
    today: () => "2026-11-22",
    log: (sentence) => mistakes.push(sentence),
    records: async () => ({ state: "ready" }),
    written: {
      records: () => people.records,
      signIn: { kind: "try-out" },
      site: new URL("http://localhost:8080"),
      now: () => Date.now() + ahead,
    },
  });
  return {
    address: server.address.replace(/\/$/, "").replace("localhost", "127.0.0.1"),
    dataDir,
    mistakes,
    later: (days) => {
      ahead += days * 86_400_000;
    },
    stop: async () => {
      await server.close();
      await people.close();
    },
  };
}

/** Signs somebody made up in, as the page offers it, and goes on to an address. */
export async function signIn(page: Page, site: StartedSite, name: string, to: string): Promise<void> {
  await page.goto(`${site.address}/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole("button", { name: `Sign in as ${name}` }).click();
  await page.waitForLoadState();
}
