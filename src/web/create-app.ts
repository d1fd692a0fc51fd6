import { type Context, Hono } from "hono";
import { Refusal, type RefusalKind } from "../domain/refusal.ts";
import { isThisMachine } from "../domain/this-machine.ts";
import { assets } from "./assets.ts";
import type { Builds, NothingShown, Shown } from "./builds.ts";
import { type FrameBuild, framed } from "./frame.ts";
import { packFile } from "./pack-file.ts";
import { isFile, type Page, type ShownPage } from "./page.ts";
import { pages } from "./pages.gen.ts";
import { plainPage } from "./plain-page.ts";
import { queryOf } from "./query-of.ts";
import type { Readers } from "./readers.ts";
import { securityHeaders } from "./security-headers.ts";
import { readView, type View } from "./view.ts";

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
}

const statusOf: Readonly<Record<RefusalKind, 400 | 403 | 404 | 409 | 503>> = {
  usage: 400,
  unsafe: 403,
  "not-found": 404,
  conflict: 409,
  "bad-file": 503,
};

/** The site: every page, the packs, the assets and the answer to "are you well?". */
export function createApp({ builds, version, thisMachineOnly = false, log }: AppParts): Hono {
  const app = new Hono();
  const linked = assets();

  app.use(async (c, next) => {
    await next();
    for (const [header, value] of Object.entries(securityHeaders()))
      if (!c.res.headers.has(header)) c.res.headers.set(header, value);
  });
  app.use(async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    return new Response("This site is only read.\n", { status: 405, headers: { allow: "GET, HEAD" } });
  });

  app.use(async (c, next) => {
    if (!thisMachineOnly || isThisMachine(new URL(c.req.url).hostname)) return next();
    return new Response("This site is shown on this machine alone: open it as localhost.\n", { status: 421 });
  });

  app.get("/healthz", (c) =>
    builds.use(async (shown) => {
      c.header("cache-control", "no-store");
      if (shown.state !== "build") return c.json({ status: shown.state, because: shown.because }, 503);
      const { buildId, synthetic } = shown.readers;
      return c.json({ status: "ok", buildId, synthetic });
    }),
  );
  for (const { address, type, body, etag } of linked.values())
    app.get(address, (c) => {
      const kept = { "cache-control": "public, max-age=31536000, immutable", etag };
      if (c.req.header("if-none-match") === etag) return c.body(null, 304, kept);
      return c.body(body, 200, { ...kept, "content-type": type });
    });
  app.get("/favicon.ico", (c) => c.body(null, 204, { "cache-control": "public, max-age=86400" }));

  const answer = (c: Context, work: (readers: Readers) => Promise<Response>) =>
    builds.use(async (shown) => {
      if (shown.state !== "build") return show(c, noBuild(shown), null, 503);
      const { readers } = shown;
      const etag = `W/"${readers.buildId}.${readers.today}.${version}"`;
      // Lines of somebody's own extracts are left in no browser.
      const kept = readers.inside ? { "cache-control": "private, no-store" } : { etag, "cache-control": "no-cache" };
      if (!readers.inside && c.req.header("if-none-match") === etag) return c.body(null, 304, kept);
      try {
        const response = await work(readers);
        if (response.headers.get("cache-control") !== "no-store")
          for (const [header, value] of Object.entries(kept)) response.headers.set(header, value);
        return response;
      } catch (error) {
        return refuse(c, error, readers);
      }
    });
  const refuse = (c: Context, error: unknown, readers: FrameBuild | null) => {
    if (error instanceof Refusal)
      return show(c, plainPage(titleOf(error), [error.message, error.advice]), readers, statusOf[error.kind]);
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return show(c, plainPage("Something went wrong", [ourMistake]), readers, 500);
  };

  app.get("/packs/:code/:period/:file?", (c) =>
    answer(c, async (readers) => {
      const { code, period, file } = c.req.param();
      const { body, type, name } = await packFile(readers, { code, period, file: file ?? "board-pack.html" });
      const headers = { ...securityHeaders(type.startsWith("text/html") ? body : ""), "content-type": type };
      return c.body(
        body,
        200,
        name === null ? headers : { ...headers, "content-disposition": `attachment; filename="${name}"` },
      );
    }),
  );
  for (const page of pages) app.get(page.path, (c) => answer(c, (readers) => pageOf(c, page, readers)));

  app.notFound((c) => builds.use(async (shown) => show(c, notFound, buildOf(shown), 404)));
  app.onError((error, c) => builds.use(async (shown) => refuse(c, error, buildOf(shown))));
  return app;
}

async function pageOf(c: Context, page: Page, readers: Readers): Promise<Response> {
  const query = queryOf(c.req.queries());
  const view = readView(query, readers.today);
  const shown = await page.show(readers, { params: c.req.param(), query, view });
  if (shown.growing === true) c.header("cache-control", "no-store");
  if (!isFile(shown)) return show(c, shown, readers, 200, view);
  const { type, body, name } = shown;
  const kept = name === null ? {} : { "content-disposition": `attachment; filename="${name}"` };
  return c.body(body, 200, { "content-type": type, ...kept });
}

async function show(
  c: Context,
  page: ShownPage,
  build: FrameBuild | null,
  status: 200 | 400 | 403 | 404 | 409 | 500 | 503,
  view: View | null = null,
) {
  return c.html(await framed(page, { path: c.req.path, query: queryOf(c.req.queries()), view }, build), status);
}

function buildOf(shown: Shown): FrameBuild | null {
  return shown.state === "build" ? shown.readers : null;
}

const ourMistake =
  "The page could not be made, and the mistake is ours. What was built is unharmed; other pages may still open.";

const notFound = plainPage("Page not found", [
  "There is no page at this address.",
  "If you typed it, check it; if you followed a link, what it led to may not be in the newest build.",
]);

function noBuild({ state, because }: NothingShown): ShownPage {
  return state === "nothing"
    ? plainPage("Nothing has been built yet", [
        "Run openward build --in with a folder of files; this page then shows what came of it.",
        "openward start makes an example of a health system that does not exist.",
      ])
    : plainPage("Under repair", [
        because,
        "Nothing was read from it. Run openward build again; this page then shows what came of it.",
      ]);
}

function titleOf({ kind }: Refusal): string {
  return {
    usage: "That could not be understood",
    unsafe: "Not shown here",
    "not-found": "Not found",
    conflict: "That cannot be done",
    "bad-file": "Under repair",
  }[kind];
}
