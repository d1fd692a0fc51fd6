import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServerPlace } from "../effects.ts";
import { type TrialFolder, trialFolder } from "../try-command.ts";

let folder: TrialFolder;
beforeAll(() => {
  folder = trialFolder();
});
afterAll(() => folder?.remove());

async function served(...words: string[]) {
  const places: ServerPlace[] = [];
  const tried = await folder.run(["serve", "--port", "0", ...words], {
    startServer: async (place) => {
      places.push(place);
      return { address: "http://localhost:1/", closed: Promise.resolve(), close: () => Promise.resolve() };
    },
  });
  return { ...tried, places };
}

test("requests are logged as JSON unless told otherwise", async () => {
  expect((await served()).places).toMatchObject([{ port: 0, host: "127.0.0.1", logRequests: true }]);
  expect((await served("--log", "json")).places).toMatchObject([{ logRequests: true }]);
  expect((await served("--log", "none")).places).toMatchObject([{ logRequests: false }]);
});

test("another kind of log is refused with the two that there are", async () => {
  const { code, err, places } = await served("--log", "everything");
  expect(code).toBe(2);
  expect(err).toContain("--log takes json or none.");
  expect(places).toEqual([]);
});
