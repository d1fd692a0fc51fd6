import type { Context, Hono } from "hono";
import { type Action, actionAt } from "../../registers/access/policy.ts";
import type { SignedIn } from "../../registers/access/sessions.ts";
import type { Answer } from "../answerer.ts";
import type { Builds } from "../builds.ts";
import { type Framing, framedOnce, once } from "../framed-once.ts";
import type { Packed } from "../packed.ts";
import type { ShownFile, ShownPage } from "../page.ts";
import type { Readers } from "../readers.ts";
import { madeUpRefusedPage } from "./answer-pages.ts";
import type { Cookies } from "./cookies.ts";
import { beginMadeUp } from "./made-up-example.ts";
import { accountOf } from "./who-asks.ts";
import { maySignIn, type Written } from "./written.ts";

/** What every route of the written side is built from. */
export interface Routing {
  readonly app: Hono;
  readonly answer: Answer;
  readonly builds: Builds;
  readonly written: Written;
  readonly cookies: Cookies;
  readonly log: (sentence: string) => void;
}

/** What a route of the written side is answered with. */
export interface Asked {
  readonly c: Context;
  readonly action: Action;
  readonly readers: Readers | null;
}

/**
 * Adds a route that stands in the policy.
 * @throws RangeError where it does not
 */
export function addRoute(
  { app, answer, builds, written, log }: Routing,
  method: "GET" | "POST",
  path: string,
  work: (asked: Asked) => Promise<Packed>,
): void {
  const action = actionAt(method, path);
  if (action === null) throw new RangeError(`no line of the policy says who may ${method} ${path}`);
  app.on(method, path, (c) =>
    answer(c, path, (telling) =>
      builds.use((shown) => {
        const readers = shown.state === "build" ? shown.readers : null;
        telling.build = readers;
        beginMadeUp({ written, log }, readers);
        if (!maySignIn(written, readers)) return framedOnce(c, madeUpRefusedPage, { status: 403, build: readers });
        return work({ c, action, readers });
      }),
    ),
  );
}

/** A page made for one reader: kept by no browser and by nobody on the way. */
export async function shownTo(
  { c, readers }: Asked,
  page: ShownPage,
  {
    who = null,
    cookies = [],
    ...framing
  }: Partial<Framing> & { readonly who?: SignedIn | null; readonly cookies?: readonly string[] } = {},
): Promise<Packed> {
  const sent = await framedOnce(c, page, {
    status: 200,
    build: readers,
    account: accountOf(who),
    ...framing,
    headers: { "cache-control": "private, no-store", ...framing.headers },
  });
  return { ...sent, cookies };
}

/** A file made for one reader. */
export function fileTo({ c }: Pick<Asked, "c">, { type, body, name }: ShownFile): Promise<Packed> {
  const saved: Record<string, string> =
    name === null ? {} : { "content-disposition": `attachment; filename="${name}"` };
  return once(c, {
    status: 200,
    headers: { "content-type": type, "cache-control": "private, no-store", ...saved },
    body,
  });
}

/** Leads on to a page of this site, or to where people sign in. */
export function ledTo(address: string, cookies: readonly string[] = []): Packed {
  return {
    status: 303,
    headers: { location: address, "cache-control": "private, no-store" },
    cookies,
    body: "",
    bytes: 0,
  };
}

/** The words of an address, each once, the first of each. */
export function wordsOfAddress(c: Context): Readonly<Record<string, string>> {
  const words: Record<string, string> = Object.create(null);
  for (const [name, value] of new URL(c.req.url).searchParams) words[name] ??= value;
  return words;
}
