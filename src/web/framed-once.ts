import type { Context } from "hono";
import { Refusal, type RefusalKind } from "../domain/refusal.ts";
import { TookTooLong } from "../store/lanes.ts";
import type { NothingShown } from "./builds.ts";
import { busyPage, nothingShownPage, ourMistakePage, refusedPage, tookTooLongPage } from "./failure-pages.ts";
import { type AccountLink, type FrameBuild, framed } from "./frame.ts";
import { type Made, madePage } from "./made.ts";
import { type Packed, packed, packingFor } from "./packed.ts";
import type { ShownPage } from "./page.ts";
import { TooBusy } from "./turnstile.ts";

const statusOf: Readonly<Record<RefusalKind, number>> = {
  usage: 400,
  unsafe: 403,
  "not-found": 404,
  conflict: 409,
  "bad-file": 503,
  unavailable: 503,
};

/** Packs something for one reader. */
export function once(c: Context, made: Made): Promise<Packed> {
  return packed(made, packingFor(c.req.header("accept-encoding")), "once");
}

/** What goes with a page that stands for another. */
export interface Framing {
  readonly status: number;
  readonly build?: FrameBuild | null;
  readonly account?: AccountLink | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page that says why there is no other. */
export async function framedOnce(
  c: Context,
  page: ShownPage,
  { status, build = null, account = null, headers = {} }: Framing,
): Promise<Packed> {
  const body = await framed(page, { path: c.req.path, query: {}, view: null }, build, account);
  return once(c, madePage(body, status, { "cache-control": "no-store", ...headers }));
}

/** The page where no build can be shown. */
export function nothingShown(c: Context, shown: NothingShown): Promise<Packed> {
  return framedOnce(c, nothingShownPage(shown), { status: 503, headers: { "retry-after": "30" } });
}

/** The answer to whoever has the same already. */
export function unchanged(headers: Readonly<Record<string, string>>): Packed {
  return { status: 304, headers, body: "", bytes: 0 };
}

/** The page, the status and the headers that tell of trouble. */
export function failure(error: unknown, c: Context, log: (sentence: string) => void): { page: ShownPage } & Framing {
  if (error instanceof Refusal) return { page: refusedPage(error, c.req.path), status: statusOf[error.kind] };
  if (error instanceof TooBusy)
    return { page: busyPage, status: 503, headers: { "retry-after": String(error.retryAfterSeconds) } };
  if (error instanceof TookTooLong) return { page: tookTooLongPage, status: 503, headers: { "retry-after": "60" } };
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { page: ourMistakePage, status: 500 };
}

/** Says what is taken at an address, to a request of another method. */
export function onlyTakes(c: Context, aForm: boolean): Promise<Packed> {
  const allow = aForm ? "GET, HEAD, POST" : "GET, HEAD";
  const headers = { "content-type": "text/plain; charset=UTF-8", allow };
  const body = aForm ? "This can be read, and sent as a form.\n" : "This can only be read.\n";
  return once(c, { status: 405, headers, body });
}
