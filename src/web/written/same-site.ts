import { createHmac, timingSafeEqual } from "node:crypto";

/** What a browser says about where a request comes from. */
export interface RequestOrigin {
  /** The Origin header. */
  readonly origin: string | undefined;
  /** The Sec-Fetch-Site header. */
  readonly fetchSite: string | undefined;
}

/**
 * True where a request that changes something was sent by a page of this site. Every browser in use says where such a request comes
 * from: one that does not say, or says "null", is refused.
 * @param own the origin of the site: `https://openward.example`
 */
export function isFromUs({ origin, fetchSite }: RequestOrigin, own: string): boolean {
  return origin === own && (fetchSite === undefined || fetchSite === "same-origin");
}

/** A text that only pages made for this session hold; who reads it learns nothing of the session's secret. */
export function formToken(secret: string): string {
  return createHmac("sha256", secret).update("openward form").digest("base64url");
}

/** True of the text that belongs to the session. */
export function isTokenOf(secret: string, token: string): boolean {
  const [own, given] = [Buffer.from(formToken(secret)), Buffer.from(token)];
  return own.length === given.length && timingSafeEqual(own, given);
}
