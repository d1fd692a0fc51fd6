import { createHash } from "node:crypto";

/**
 * Headers of every answer: only our own script, nothing from another host, no frame around it, no guessing of types.
 * @param page markup whose own style blocks are allowed, by their hash and no others
 */
export function securityHeaders(page = ""): Readonly<Record<string, string>> {
  const inline = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css = ""]) => ` 'sha256-${hashOf(css)}'`,
  );
  return inline.length === 0 ? usual : headersWith([...new Set(inline)].join(""));
}

function headersWith(styles: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self'${styles}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
  };
}

const usual = headersWith("");

function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64");
}
