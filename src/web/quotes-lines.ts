import type { Source } from "../domain/source.ts";
import type { Readers } from "./readers.ts";

/**
 * True where pages may show lines of files of a kind as they were received: what is published, what is made up, and within the
 * organisation its own. A line of anybody's own extract can be about one or two people.
 */
export function quotesLines({ synthetic, inside }: Readers, source: Pick<Source, "kind"> | undefined): boolean {
  return source !== undefined && (source.kind === "published" || synthetic || inside);
}
