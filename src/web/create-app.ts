import { type Context, Hono } from "hono";
import { Refusal, type RefusalKind } from "../domain/refusal.ts";
import { isThisMachine } from "../domain/this-machine.ts";
import { TookTooLong } from "../store/lanes.ts";
import { answerer } from "./answerer.ts";
import { assets } from "./assets.ts";
import type { Builds, NothingShown } from "./builds.ts";
import {
  addressTooLongPage,
  busyPage,
  notFoundPage,
  nothingShownPage,
  ourMistakePage,
  refusedPage,
  tookTooLongPage,
} from "./failure-pages.ts";
import { type FrameBuild, framed } from "./frame.ts";
import { knownQuery } from "./known-words.ts";
import { type Made, madeJson, madePage } from "./made.ts";
import { packFile } from "./pack-file.ts";
import { type Packed, packed, packingFor } from "./packed.ts";
import { isFile, type Page, type ShownPage } from "./page.ts";
import { type Fresh, pageCache } from "./page-cache.ts";
import { pages as allPages } from "./pages.gen.ts";
import type { Readers } from "./readers.ts";
import { securityHeaders } from "./security-headers.ts";
import { TooBusy, turnstile } from "./turnstile.ts";
import { readView } from "./view.ts";

export interface AppParts {
  readonly builds: Builds;
  /** Changes with the program: pages kept by a browser are asked for again. */
  readonly version: string;
  /**
   * True where only this machine should be answered, by its own names: a page of another site can lead a browser here under a
   * name of its own and read what comes back.
   */
  readonly thisMachineOnly?: boolean;
  /** Where mistakes of our own are told. */
  readonly log: (sentence: string) => void;
  /** Where one line a request goes; nowhere where left out. */
  readonly logRequest?: (line: string) => void;
  /** Memory for pages that were made already; 64 MB unless told otherwise, 0 keeps none. */
  readonly pageCacheBytes?: number;
  /** All pages, unless told otherwise. */
  readonly pages?: readonly Page[];
}

const usualCacheBytes = 64e6;

/** An address longer than this is answered and not kept: nobody links to it. */
const longestKept = 2000;

/** An address longer than this is none of ours. */
const longestAddress = 8000;

/** Pages worked out at a time, and how many more wait for their turn. */
const limits = { atATime: 4, waiting: 32, longestWaitMs: 3000 };

const statusOf: Readonly<Record<RefusalKind, number>> = {
  usage: 400,
  unsafe: 403,
  "not-found": 404,
  conflict: 409,
  "bad-file": 503,
};

/** The site: every page, the packs, the assets and the answers to "do you live?" and "can you show anything?". */
export function createApp({
  builds,
  version,
  thisMachineOnly = false,
  log,
  logRequest,
  pageCacheBytes = usualCacheBytes,
  pages = allPages,
}: AppParts): Hono {
  const app = new Hono();
  const cache = pageCache(pageCacheBytes);
  const inTurn = turnstile(limits);
  const answer = answerer({
    logRequest,
    fail: (c, error, build) => {
      const { page, ...framing } = failure(error, c, log);
      return framedOnce(c, page, { ...framing, build });
    },
  });

  app.use(async (c, next) => {
    const read = c.req.method === "GET" || c.req.method === "HEAD";
    if (read && c.req.url.length <= longestAddress) return next();
    return answer(c, "other", () => {
      if (read) return framedOnce(c, addressTooLongPage, { status: 414 });
      const headers = { "content-type": "text/plain; charset=UTF-8", allow: "GET, HEAD" };
      return once(c, { status: 405, headers, body: "This site is only read.\n" });
    });
  });

  app.use(async (c, next) => {
    if (!thisMachineOnly || isThisMachine(new URL(c.req.url).hostname)) return next();
    return answer(c, "other", () =>
      once(c, {
        status: 421,
        headers: { "content-type": "text/plain; charset=UTF-8" },
        body: "This site is shown on this machine alone: open it as localhost.\n",
      }),
    );
  });

  app.get("/healthz", (c) => answer(c, "/healthz", () => once(c, madeJson({ status: "ok" }))));
  app.get("/readyz", (c) =>
    answer(c, "/readyz", () =>
      builds.use(async (shown) => {
        if (shown.state !== "build") return once(c, madeJson({ status: shown.state, because: shown.because }, 503));
        const { buildId, synthetic, overview } = shown.readers;
        const { reports, organisations } = await overview();
        const made = { ready: reports.size, inAll: organisations.length };
        return once(c, madeJson({ status: "ok", buildId, synthetic, reports: made }));
      }),
    ),
  );
  for (const asset of assets().values())
    app.get(asset.address, (c) =>
      answer(c, "/assets", async (telling) => {
        telling.kept = true;
        const kept = { "cache-control": "public, max-age=31536000, immutable", etag: asset.etag };
        if (c.req.header("if-none-match") === asset.etag) return unchanged(kept);
        const { headers, ...rest } = await asset.packed(packingFor(c.req.header("accept-encoding")));
        return { ...rest, headers: { ...headers, ...kept } };
      }),
    );
  app.get("/favicon.ico", (c) =>
    answer(c, "/favicon.ico", () => ({
      status: 204,
      headers: { "cache-control": "public, max-age=86400" },
      body: "",
      bytes: 0,
    })),
  );

  const reading = (c: Context, route: string, work: (readers: Readers, query: Query) => Promise<Made>) =>
    answer(c, route, (telling) =>
      builds.use(async (shown) => {
        if (shown.state !== "build") return nothingShown(c, shown);
        const { readers } = shown;
        telling.build = readers;
        const state = `${readers.buildId}.${readers.today}.${version}`;
        const etag = `W/"${state}"`;
        // Lines of somebody's own extracts are left in no browser.
        const kept = readers.inside ? { "cache-control": "private, no-store" } : { etag, "cache-control": "no-cache" };
        if (!readers.inside && c.req.header("if-none-match") === etag) {
          telling.kept = true;
          return unchanged({ ...kept, vary: "accept-encoding" });
        }
        const packing = packingFor(c.req.header("accept-encoding"));
        const query = queryOf(c);
        const make = async (use: "once" | "kept"): Promise<Fresh> => {
          const watched = watchedOverview(readers);
          const made = await inTurn(() => work(watched.readers, query));
          // What is still being worked out is another page in a second.
          const whole = watched.isWhole();
          const headers = { ...made.headers, ...(whole ? kept : { "cache-control": "no-store" }) };
          return { sent: await packed({ ...made, headers }, packing, use), mayBeKept: whole };
        };
        if (pageCacheBytes === 0 || c.req.url.length > longestKept) return (await make("once")).sent;
        const found = await cache.get(state, `${packing} ${c.req.path}?${JSON.stringify(query)}`, () => make("kept"));
        telling.kept = found.kept;
        return found.sent;
      }),
    );

  app.get("/packs/:code/:period/:file?", (c) =>
    reading(c, "/packs/:code/:period/:file", async (readers) => {
      const { code = "", period = "", file = "board-pack.html" } = c.req.param();
      const { body, type, name } = await packFile(readers, { code, period, file });
      const headers = { ...securityHeaders(type.startsWith("text/html") ? body : ""), "content-type": type };
      return { status: 200, headers: { ...headers, ...savedAs(name) }, body };
    }),
  );
  for (const page of pages)
    app.get(page.path, (c) => reading(c, page.path, (readers, query) => madeOf(c, page, readers, query)));

  app.notFound((c) =>
    answer(c, "other", (telling) =>
      builds.use((shown) => {
        telling.build = shown.state === "build" ? shown.readers : null;
        return framedOnce(c, notFoundPage(c.req.path), { build: telling.build, status: 404 });
      }),
    ),
  );
  app.onError((error, c) => answer(c, "other", () => Promise.reject(error)));
  return app;
}

type Query = Readonly<Record<string, string>>;

async function madeOf(c: Context, page: Page, readers: Readers, query: Query): Promise<Made> {
  const view = readView(query, readers.today);
  const shown = await page.show(readers, { params: c.req.param(), query, view });
  if (!isFile(shown)) return madePage(await framed(shown, { path: c.req.path, query, view }, readers));
  const { type, body, name } = shown;
  return { status: 200, headers: { "content-type": type, ...savedAs(name) }, body };
}

function savedAs(name: string | null): Readonly<Record<string, string>> {
  return name === null ? {} : { "content-disposition": `attachment; filename="${name}"` };
}

/** Words of the address that pages read. */
function queryOf(c: Context): Query {
  const { url } = c.req;
  const at = url.indexOf("?");
  return knownQuery(new URLSearchParams(at === -1 ? "" : url.slice(at)));
}

/** Packs something for one reader. */
function once(c: Context, made: Made): Promise<Packed> {
  return packed(made, packingFor(c.req.header("accept-encoding")), "once");
}

interface Framing {
  readonly status: number;
  readonly build?: FrameBuild | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page that says why there is no other. */
async function framedOnce(
  c: Context,
  page: ShownPage,
  { status, build = null, headers = {} }: Framing,
): Promise<Packed> {
  const body = await framed(page, { path: c.req.path, query: {}, view: null }, build);
  return once(c, madePage(body, status, { "cache-control": "no-store", ...headers }));
}

function nothingShown(c: Context, shown: NothingShown): Promise<Packed> {
  return framedOnce(c, nothingShownPage(shown), { status: 503, headers: { "retry-after": "30" } });
}

function unchanged(headers: Readonly<Record<string, string>>): Packed {
  return { status: 304, headers, body: "", bytes: 0 };
}

/** The page, the status and the headers that tell of trouble. */
function failure(error: unknown, c: Context, log: AppParts["log"]): { page: ShownPage } & Framing {
  if (error instanceof Refusal) return { page: refusedPage(error, c.req.path), status: statusOf[error.kind] };
  if (error instanceof TooBusy)
    return { page: busyPage, status: 503, headers: { "retry-after": String(error.retryAfterSeconds) } };
  if (error instanceof TookTooLong) return { page: tookTooLongPage, status: 503, headers: { "retry-after": "60" } };
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { page: ourMistakePage, status: 500 };
}

/** Readers that tell whether the overview that a page was made from was whole. */
function watchedOverview(readers: Readers): { readers: Readers; isWhole: () => boolean } {
  let whole = true;
  const overview = async () => {
    const found = await readers.overview();
    if (found.reports.size < found.organisations.length) whole = false;
    return found;
  };
  return { readers: { ...readers, overview }, isWhole: () => whole };
}
