import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { holdingsOf } from "../registers/access/holdings.ts";
import { beginSession } from "../registers/access/sessions.ts";
import { type TriedPeople, tryPeople } from "../registers/access/try-people.ts";
import { fillTriedCalls } from "../registers/calls/try-calls.ts";
import { madeUpDispute, madeUpNumbers } from "../registers/partnerships/made-up-partnerships.ts";
import { recordIdOf } from "../registers/record-id.ts";
import type { Records } from "../store/records/records.ts";
import { type AppParts, createApp } from "./create-app.ts";
import { settleMadeUp } from "./sign-in/signed-in.ts";
import { oneBuild, type TriedSite, trySite, wordsOf } from "./try-site.ts";
import { hiddenNames } from "./written/read-fields.ts";
import { formToken } from "./written/same-site.ts";

/** Somebody's browser, signed in or not. */
export interface TriedReader {
  readonly get: (path: string) => Promise<Response>;
  /** The words of a page. */
  readonly words: (path: string) => Promise<string>;
  /** Sends a form as its own page would, or as `more` says. */
  readonly send: (path: string, texts: Readonly<Record<string, string>>, more?: MoreOfSending) => Promise<Response>;
  /** Sends a form with a file in it, as a browser does without scripting. */
  readonly sendFile: (
    path: string,
    texts: Readonly<Record<string, string>>,
    file: { readonly field: string; readonly name: string; readonly contents: Buffer },
  ) => Promise<Response>;
}

export interface MoreOfSending {
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly key?: string;
  readonly version?: number;
  readonly token?: string;
  readonly body?: string;
}

/** The site with its written side: made-up people over typed-in facts and records of their own. */
export interface TriedWritten {
  readonly app: Hono;
  readonly site: TriedSite;
  readonly people: TriedPeople;
  /** Signs somebody made up in; null is anybody at all. */
  readonly as: (subject: string | null) => Promise<TriedReader>;
  /**
   * Puts the number of `{ana}`, for `end/{finn}` the record of their first role, and that of a made-up partnership, its entry or its `{dispute}`, into
   * an address or a text.
   */
  readonly filled: (text: string) => Promise<string>;
  /** Moves the clock of the site. */
  readonly later: (minutes: number) => void;
  /** Takes the records away, or gives them back. */
  readonly reachable: (are: boolean) => void;
  readonly close: () => Promise<void>;
}

const origin = "http://localhost:8080";

// Filling them in takes longer than most tests do: it is done once in a process, and copied.
let filled: Promise<string> | null = null;

async function fillOnce(): Promise<string> {
  const people = await tryPeople();
  await settleMadeUp(people.records, Date.now());
  await fillTriedCalls({ records: people.records, now: Date.now(), number: people.number });
  return people.keep();
}

export async function tryWritten(
  more: Partial<AppParts> = {},
  written: Partial<NonNullable<AppParts["written"]>> = {},
): Promise<TriedWritten> {
  filled ??= fillOnce();
  const copyOf = await filled;
  const [site, people] = await Promise.all([trySite(), tryPeople({ copyOf })]);
  await settleMadeUp(people.records, Date.now());
  let ahead = 0;
  let away = false;
  const now = () => Date.now() + ahead;
  const meant = async (text: string, word: string): Promise<string> => {
    if (word === "dispute") return madeUpDispute(people.number("hugo"));
    if (Object.hasOwn(madeUpNumbers, word)) {
      const record = madeUpNumbers[word as keyof typeof madeUpNumbers];
      return text.startsWith("/work/") ? record : recordIdOf("entry", record);
    }
    const person = people.number(word);
    if (!text.includes("/end/")) return person;
    const [held] = await holdingsOf(people.records, { person, organisations: [] }, { person });
    return held?.record ?? randomUUID();
  };
  const app = createApp({
    builds: oneBuild({ state: "build", readers: site.readers }),
    version: "tried",
    log: (sentence) => void (site.mistakes as string[]).push(sentence),
    written: {
      records: (): Records | null => (away ? null : people.records),
      signIn: { kind: "try-out" },
      site: new URL(origin),
      now,
      ...written,
    },
    ...more,
  });
  return {
    app,
    site,
    people,
    as: async (subject) => {
      if (subject === null) return readerWith(app, null);
      const at = now();
      const person = people.number(subject);
      return readerWith(app, await beginSession(people.records, { person, now: at, provedAt: at }));
    },
    filled: async (text) => {
      let filled = text;
      for (const [braced, word = ""] of text.matchAll(/\{(\w+)\}/g))
        filled = filled.replace(braced, await meant(text, word));
      return filled;
    },
    later: (minutes) => {
      ahead += minutes * 60_000;
    },
    reachable: (are) => {
      away = !are;
    },
    close: async () => {
      site.close();
      await people.close();
    },
  };
}

/** A browser of somebody whose session has that secret. */
export function readerWith(app: Hono, secret: string | null, at = origin): TriedReader {
  const cookie: Record<string, string> = secret === null ? {} : { cookie: `openward-session=${secret}` };
  const get = async (path: string) => app.request(`${at}${path}`, { headers: cookie });
  return {
    get,
    words: async (path) => wordsOf(await (await get(path)).text()),
    send: async (path, texts, { headers = {}, key = randomUUID(), version = 0, token, body } = {}) => {
      const sent = new URLSearchParams({
        [hiddenNames.token]: token ?? (secret === null ? "" : formToken(secret)),
        [hiddenNames.key]: key,
        [hiddenNames.version]: String(version),
        ...texts,
      });
      const all: Record<string, string | null> = {
        ...cookie,
        origin: at,
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      };
      const kept = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null);
      return app.request(`${at}${path}`, {
        method: "POST",
        headers: Object.fromEntries(kept),
        body: body ?? sent.toString(),
      });
    },
    sendFile: async (path, texts, { field, name, contents }) => {
      const form = new FormData();
      const hidden = { [hiddenNames.token]: secret === null ? "" : formToken(secret), [hiddenNames.key]: randomUUID() };
      for (const [key, text] of Object.entries({ ...hidden, [hiddenNames.version]: "0", ...texts }))
        form.append(key, text);
      form.append(field, new Blob([new Uint8Array(contents)]), name);
      const headers = { ...cookie, origin: at, "sec-fetch-site": "same-origin" };
      return app.request(`${at}${path}`, { method: "POST", headers, body: form });
    },
  };
}
