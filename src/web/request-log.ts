/** What is noted of one request. Nothing in it says who asked, or what for. */
export interface RequestNote {
  readonly method: string;
  /** As in the router, `/organisations/:code`; "other" for an address that is none of the site's. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes: number;
  /** From what is kept in memory, or by somebody's browser. */
  readonly kept: boolean;
  readonly buildId: string | null;
}

/** One line of the log of requests: JSON, its time in UTC. */
export function requestLine(
  { method, route, status, milliseconds, bytes, kept, buildId }: RequestNote,
  now: Date,
): string {
  const ms = Math.round(milliseconds * 10) / 10;
  const shown = methods.has(method) ? method : "other";
  return JSON.stringify({ time: now.toISOString(), method: shown, route, status, ms, bytes, kept, build: buildId });
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
