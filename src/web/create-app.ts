import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import { isThisMachine } from "../domain/this-machine.ts";
import type { RecordsState } from "../store/records/start-records.ts";
import { answerer } from "./answerer.ts";
import { assets } from "./assets.ts";
import type { Builds } from "./builds.ts";
import { addressTooLongPage, notFoundPage } from "./failure-pages.ts";
import { type AccountLink, framed } from "./frame.ts";
import { failure, framedOnce, nothingShown, once, onlyTakes, unchanged } from "./framed-once.ts";
import { knownQuery } from "./known-words.ts";
import { withCheckpoint } from "./log/with-checkpoint.ts";
import { type Made, madeJson, madePage } from "./made.ts";
import { packFile } from "./pack-file.ts";
import { packed, packingFor } from "./packed.ts";
import { isFile, type Page } from "./page.ts";
import { type Fresh, pageCache } from "./page-cache.ts";
import { pages as allPages } from "./pages.gen.ts";
import type { Readers } from "./readers.ts";
import { securityHeaders } from "./security-headers.ts";
import { turnstile } from "./turnstile.ts";
import { readView } from "./view.ts";
import { watchedOverview } from "./watched-overview.ts";
import { addWritten, type WrittenUnits } from "./written/add-written.ts";
import { routesWithoutPolicy } from "./written/routes-in-policy.ts";
import { signInLink } from "./written/who-asks.ts";
import { maySignIn, type Written } from "./written/written.ts";

export interface AppParts {
  readonly builds: Builds;
  /** How the records are; left out where there are none. */
  readonly records?: () => Promise<RecordsState>;
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
  /** What people write, and who may; left out, the site is only read. */
  readonly written?: Written;
  /** All pages and forms of the written side, unless told otherwise. */
  readonly writtenUnits?: WrittenUnits;
}

const usualCacheBytes = 64e6;

/** An address longer than this is answered and not kept: nobody links to it. */
const longestKept = 2000;

/** An address longer than this is none of ours. */
const longestAddress = 8000;

/** Pages worked out at a time, and how many more wait for their turn. */
const limits = { atATime: 4, waiting: 32, longestWaitMs: 3000 };

/** The site: every page, the packs, the assets and the answers to "do you live?" and "can you show anything?". */
export function createApp({
  builds: shownBuilds,
  records,
  version,
  thisMachineOnly = false,
  log,
  logRequest,
  pageCacheBytes = usualCacheBytes,
  pages = allPages,
  written,
  writtenUnits,
}: AppParts): Hono {
  const app = new Hono();
  const builds = withCheckpoint(shownBuilds, written?.signedLog ?? (() => null));
  const cache = pageCache(pageCacheBytes);
  const inTurn = turnstile(limits);
  const account = written === undefined ? null : signInLink;
  const answer = answerer({
    logRequest,
    fail: (c, error, build) => {
      const { page, ...framing } = failure(error, c, log);
      return framedOnce(c, page, { account, ...framing, build });
    },
  });

  app.use(async (c, next) => {
    if (c.req.url.length <= longestAddress) return next();
    return answer(c, "other", () => framedOnce(c, addressTooLongPage, { status: 414 }));
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

  const reader = written === undefined ? null : addWritten({ app, answer, builds, written, log }, writtenUnits);

  // Whatever is taken was taken above.
  const takesForms = app.routes
    .filter(({ method }) => method === "POST")
    .map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`));
  app.use(async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    return answer(c, "other", () =>
      onlyTakes(
        c,
        takesForms.some((form) => form.test(c.req.path)),
      ),
    );
  });

  app.get("/healthz", (c) => answer(c, "/healthz", () => once(c, madeJson({ status: "ok" }))));
  app.get("/readyz", (c) =>
    answer(c, "/readyz", () =>
      builds.use(async (shown) => {
        // The site can be read without them.
        const kept = records === undefined ? {} : { records: await records() };
        if (shown.state !== "build")
          return once(c, madeJson({ status: shown.state, because: shown.because, ...kept }, 503));
        const { buildId, synthetic, overview } = shown.readers;
        // Pages can be shown without it.
        const found = await overview().catch(() => null);
        const reports = found === null ? null : { ready: found.reports.size, inAll: found.organisations.length };
        return once(c, madeJson({ status: "ok", buildId, synthetic, reports, ...kept }));
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

  const reading = (c: Context, route: string, work: Work) =>
    answer(c, route, (telling) =>
      builds.use(async (shown) => {
        if (shown.state !== "build") return nothingShown(c, shown);
        const { readers } = shown;
        telling.build = readers;
        const own = (await reader?.(c, readers)) ?? null;
        if (own !== null) {
          const made = await inTurn(() => work(readers, queryOf(c), own));
          return once(c, { ...made, headers: { ...made.headers, "cache-control": "private, no-store" } });
        }
        const state = `${readers.buildId}.${readers.today}.${version}${readers.checkpoint == null ? "" : `.${hashOf(readers.checkpoint)}`}`;
        const etag = `W/"${state}"`;
        // Lines of somebody's own extracts are left in no browser.
        const kept = readers.inside ? { "cache-control": "private, no-store" } : { etag, "cache-control": "no-cache" };
        if (!readers.inside && c.req.header("if-none-match") === etag) {
          telling.kept = true;
          return unchanged({ ...kept, vary: "accept-encoding" });
        }
        const packing = packingFor(c.req.header("accept-encoding"));
        const query = queryOf(c);
        const account = written !== undefined && maySignIn(written, readers) ? signInLink : null;
        const make = async (use: "once" | "kept"): Promise<Fresh> => {
          const watched = watchedOverview(readers);
          const made = await inTurn(() => work(watched.readers, query, account));
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
    app.get(page.path, (c) =>
      reading(c, page.path, (readers, query, account) => madeOf(c, page, { readers, query, account })),
    );

  app.notFound((c) =>
    answer(c, "other", (telling) =>
      builds.use((shown) => {
        telling.build = shown.state === "build" ? shown.readers : null;
        return framedOnce(c, notFoundPage(c.req.path), { build: telling.build, account, status: 404 });
      }),
    ),
  );
  app.onError((error, c) => answer(c, "other", () => Promise.reject(error)));
  // Pages that a test hands in are its own.
  const lost = pages === allPages ? routesWithoutPolicy(app) : [];
  if (lost.length > 0) throw new RangeError(`no line of the policy says who may: ${lost.join(", ")}`);
  return app;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

type Query = Readonly<Record<string, string>>;

/** Makes what stands at an address; the account is that of the one reader it is made for, else the way to sign in. */
type Work = (readers: Readers, query: Query, account: AccountLink | null) => Promise<Made>;

interface Asked {
  readonly readers: Readers;
  readonly query: Query;
  readonly account: AccountLink | null;
}

async function madeOf(c: Context, page: Page, { readers, query, account }: Asked): Promise<Made> {
  const view = readView(query, readers.today);
  const shown = await page.show(readers, { params: c.req.param(), query, view });
  if (!isFile(shown)) return madePage(await framed(shown, { path: c.req.path, query, view }, readers, account));
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
