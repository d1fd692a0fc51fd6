import type { ShownPage } from "../page.ts";
import { notFromUsPage, tooLargePage } from "./answer-pages.ts";
import { BodyTooLarge, readFormBody, type SentBody, type TakesFiles } from "./read-body.ts";
import type { Asked, Routing } from "./routing.ts";
import { isFromUs } from "./same-site.ts";

export type GuardedBody =
  | { readonly status: "body"; readonly body: URLSearchParams; readonly files: SentBody["files"] }
  | { readonly status: "refused"; readonly page: ShownPage; readonly code: 403 | 413 };

/** Where pages of this site come from. On this machine alone any of its names and ports will do, as long as both agree. */
function ownOrigin({ written }: Routing, { c }: Asked): string {
  const asked = new URL(c.req.url);
  return written.site.protocol === "https:" ? written.site.origin : asked.origin;
}

/** What a form of this site sent; nothing is read of what came from elsewhere. */
export async function guardedBody(
  routing: Routing,
  asked: Asked,
  takes: TakesFiles | null = null,
): Promise<GuardedBody> {
  const { c } = asked;
  const from = { origin: c.req.header("origin"), fetchSite: c.req.header("sec-fetch-site") };
  if (!isFromUs(from, ownOrigin(routing, asked))) return { status: "refused", page: notFromUsPage, code: 403 };
  try {
    const { texts, files } = await readFormBody(c.req.raw, takes);
    return { status: "body", body: texts, files };
  } catch (error) {
    if (error instanceof BodyTooLarge) return { status: "refused", page: tooLargePage, code: 413 };
    throw error;
  }
}
