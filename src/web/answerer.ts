import type { Context } from "hono";
import type { FrameBuild } from "./frame.ts";
import type { Packed } from "./packed.ts";
import { requestLine } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";

/** What comes to light while a request is answered. */
export interface Telling {
  /** The build that is shown. */
  build: FrameBuild | null;
  /** Nothing had to be made. */
  kept: boolean;
}

export interface AnswererParts {
  /** The page that says what went wrong. */
  readonly fail: (c: Context, error: unknown, build: FrameBuild | null) => Promise<Packed>;
  readonly logRequest: ((line: string) => void) | undefined;
}

export type Answer = (
  c: Context,
  route: string,
  work: (telling: Telling) => Promise<Packed> | Packed,
) => Promise<Response>;

/** Every answer leaves through here: with the headers that all have, and a line in the log of requests. */
export function answerer({ fail, logRequest }: AnswererParts): Answer {
  const usual = securityHeaders();
  return async (c, route, work) => {
    const begun = performance.now();
    const telling: Telling = { build: null, kept: false };
    let sent: Packed;
    try {
      sent = await work(telling);
    } catch (error) {
      sent = await fail(c, error, telling.build);
    }
    const { status, headers, cookies = [], body, bytes } = sent;
    const { method } = c.req;
    logRequest?.(
      requestLine(
        {
          method,
          route,
          status,
          milliseconds: performance.now() - begun,
          bytes: method === "HEAD" ? 0 : bytes,
          kept: telling.kept,
          buildId: telling.build?.buildId ?? null,
        },
        new Date(),
      ),
    );
    // Some statuses may have no body, not even an empty one.
    const bare = status === 304 || status === 204 || method === "HEAD";
    const response = new Response(bare ? null : body, { status, headers: { ...usual, ...headers } });
    for (const cookie of cookies) response.headers.append("set-cookie", cookie);
    return response;
  };
}
