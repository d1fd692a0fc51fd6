import { escapeForXml } from "../charts/escape-for-xml.ts";

export interface AtomFeed {
  /** Stays the same as long as the feed is about the same thing. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Paths on this site: its public address is not known. */
  readonly self: string;
  readonly page: string;
  /** ISO day of the newest thing told. */
  readonly updated: string;
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly updated: string;
  /** Plain text. */
  readonly paragraphs: readonly string[];
}

/**
 * An id that needs no public address: what it names is the same wherever it is published (RFC 4151). The authority is a
 * name that nobody can own, since the project has none of its own.
 */
export function tagOf(...words: readonly string[]): string {
  return `tag:openward.invalid,2026:${words.map((word) => encodeURIComponent(word.toWellFormed())).join("/")}`;
}

/** A feed as RFC 4287 has it. */
export function atomFeed({ id, title, subtitle, self, page, updated, entries }: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${escapeForXml(id)}</id>
<title>${escapeForXml(title)}</title>
<subtitle>${escapeForXml(subtitle)}</subtitle>
<link rel="self" type="application/atom+xml" href="${escapeForXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeForXml(page)}"/>
<updated>${updated}T00:00:00Z</updated>
<author><name>Openward</name></author>
${entries.map(entryOf).join("")}</feed>
`;
}

function entryOf({ id, title, page, updated, paragraphs }: AtomEntry): string {
  return `<entry>
<id>${escapeForXml(id)}</id>
<title>${escapeForXml(title)}</title>
<link rel="alternate" type="text/html" href="${escapeForXml(page)}"/>
<updated>${updated}T00:00:00Z</updated>
<content type="text">${paragraphs.map(escapeForXml).join("\n\n")}</content>
</entry>
`;
}
