/** What was made for an address, before it is packed for whoever asked: plain data, so that it can be kept. */
export interface Made {
  readonly status: number;
  /** Beyond those of every answer; names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A page of markup. */
export function madePage(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Made {
  return { status, headers: { "content-type": "text/html; charset=UTF-8", ...headers }, body };
}

/** An answer for programs, which is never kept. */
export function madeJson(value: unknown, status = 200): Made {
  return {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
    body: JSON.stringify(value),
  };
}
