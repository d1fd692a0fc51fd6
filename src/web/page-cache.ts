import type { Packed } from "./packed.ts";

/** Answers kept in memory for one state of the site: a build, a day and a program. */
export interface PageCache {
  /**
   * What is kept at an address, or what is made for it now; readers who ask for the same thing at once wait for one making.
   * @param state what is kept for another state is let go
   */
  readonly get: (state: string, key: string, make: () => Promise<Fresh>) => Promise<{ sent: Packed; kept: boolean }>;
  /** What is kept, and nothing made. */
  readonly find: (state: string, key: string) => Packed | undefined;
  readonly bytes: () => number;
}

/** What was just made, and whether it is the same for everybody until the state changes. */
export interface Fresh {
  readonly sent: Packed;
  readonly mayBeKept: boolean;
}

/** What an entry takes beside its key and its body: headers and the map's own. */
const overheadBytes = 1000;

/** A cache of so many bytes; the answer that was asked for longest ago is let go first. */
export function pageCache(mostBytes: number): PageCache {
  const kept = new Map<string, Packed>();
  const inHand = new Map<string, Promise<Fresh>>();
  let now = "";
  let bytes = 0;
  const sizeOf = (key: string, sent: Packed) => overheadBytes + 2 * key.length + sent.bytes;
  const drop = (key: string, sent: Packed) => {
    kept.delete(key);
    bytes -= sizeOf(key, sent);
  };
  const keep = (state: string, key: string, sent: Packed) => {
    if (state !== now || sent.status !== 200 || sizeOf(key, sent) > mostBytes / 4) return;
    const before = kept.get(key);
    if (before !== undefined) drop(key, before);
    kept.set(key, sent);
    bytes += sizeOf(key, sent);
    for (const [oldest, answer] of kept) {
      if (bytes <= mostBytes) break;
      drop(oldest, answer);
    }
  };
  const find = (state: string, key: string) => {
    if (state !== now) {
      now = state;
      kept.clear();
      bytes = 0;
    }
    const found = kept.get(key);
    if (found !== undefined) {
      kept.delete(key);
      kept.set(key, found);
    }
    return found;
  };
  return {
    find,
    bytes: () => bytes,
    get: async (state, key, make) => {
      const found = find(state, key);
      if (found !== undefined) return { sent: found, kept: true };
      const whole = `${state} ${key}`;
      const others = inHand.get(whole);
      if (others !== undefined) return { sent: (await others).sent, kept: true };
      const making = make();
      inHand.set(whole, making);
      try {
        const { sent, mayBeKept } = await making;
        if (mayBeKept) keep(state, key, sent);
        return { sent, kept: false };
      } finally {
        inHand.delete(whole);
      }
    },
  };
}
