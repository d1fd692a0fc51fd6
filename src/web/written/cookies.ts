/** A cookie of ours that only the server reads. */
export interface CookieKind {
  readonly name: string;
  readonly maxAgeSeconds: number | null;
}

export interface Cookies {
  readonly session: CookieKind;
  /** From opening the sign-in page until coming back from where one signs in. */
  readonly before: CookieKind;
  /** The value to set; null takes it away. */
  readonly set: (kind: CookieKind, value: string | null) => string;
  /** What a request brought; null for nothing. */
  readonly read: (header: string | undefined, kind: CookieKind) => string | null;
}

/**
 * The cookies of a site. Over TLS a browser itself holds them to this host and to TLS; without TLS, which is allowed on this machine
 * alone, browsers refuse such names.
 */
export function cookiesFor(site: URL): Cookies {
  const secure = site.protocol === "https:";
  const name = (word: string) => `${secure ? "__Host-" : ""}openward-${word}`;
  return {
    // It goes with the browser's window; the server's own limits end it before.
    session: { name: name("session"), maxAgeSeconds: null },
    before: { name: name("before"), maxAgeSeconds: 600 },
    set: ({ name, maxAgeSeconds }, value) =>
      [
        `${name}=${value ?? ""}`,
        "Path=/",
        "HttpOnly",
        "SameSite=Lax",
        ...(secure ? ["Secure"] : []),
        ...(value === null ? ["Max-Age=0"] : maxAgeSeconds === null ? [] : [`Max-Age=${maxAgeSeconds}`]),
      ].join("; "),
    read: (header, { name }) => {
      const found = (header ?? "")
        .split(";")
        .map((part) => part.trim())
        .filter((part) => part.startsWith(`${name}=`))
        .map((part) => part.slice(name.length + 1));
      // Two of one name: somebody else set one of them.
      return found.length === 1 && found[0] !== "" ? (found[0] ?? null) : null;
    },
  };
}
