import { randomUUID } from "node:crypto";
import { tryWritten } from "../../src/web/try-written.ts";
import { hiddenNames } from "../../src/web/written/read-fields.ts";
import { type Fault, holds } from "./fault.ts";

const path = "/access/SYN-T001/give";

export const replayedRequest: Fault = {
  name: "F14",
  what: "yesterday's request comes again, with its old session, token and key: nothing is written",
  run: async () => {
    const tried = await tryWritten();
    try {
      const size = async () => Number((await tried.people.asSuperuser("select size from log_head")).rows[0].size);
      const person = await tried.filled("{kay}");
      const texts = { person, role: "reader", "from-day": "1", "from-month": "11", "from-year": "2026" };
      const key = randomUUID();
      const dev = await tried.as("dev");
      const token = tokenIn(await (await dev.get(path)).text());
      const before = await size();
      const first = await dev.send(path, texts, { key, token });
      holds(first.status === 303, `the first was not taken: ${first.status}`);
      const after = await size();
      holds(after === before + 1, `one request and ${after - before} entries`);

      const again = await dev.send(path, texts, { key, token });
      holds(again.status === 303 && (await size()) === after, `the same at once: ${again.status}`);
      const other = await dev.send(path, { ...texts, role: "checker" }, { key, token });
      holds(other.status >= 400 && (await size()) === after, `its key with other words: ${other.status}`);

      tried.later(24 * 60);
      const replayed = await dev.send(path, texts, { key, token });
      holds(replayed.status !== 200 && (await size()) === after, `the next day: ${replayed.status}`);
      const led = replayed.headers.get("location") ?? "";
      holds(replayed.status >= 400 || led.startsWith("/sign-in"), `the next day it led to ${led}`);
      const anew = await tried.as("dev");
      const oldToken = await anew.send(path, texts, { key: randomUUID(), token });
      holds(oldToken.status >= 400 && (await size()) === after, `the old token in a new session: ${oldToken.status}`);
      const oldKey = await anew.send(path, texts, { key });
      holds((await size()) === after, `the old key in a new session wrote something: ${oldKey.status}`);
      const nobody = await (await tried.as(null)).send(path, texts, { key, token });
      holds(nobody.status !== 200 && (await size()) === after, `without a session: ${nobody.status}`);
      return { acknowledged: 1, seen: `six ways to send it again, ${after} entries before and after` };
    } finally {
      await tried.close();
    }
  },
};

function tokenIn(page: string): string {
  const found = new RegExp(
    `name="${hiddenNames.token}"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="${hiddenNames.token}"`,
  ).exec(page);
  const token = found?.[1] ?? found?.[2];
  if (token === undefined) throw new Error("the form has no token");
  return token;
}
