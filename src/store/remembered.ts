import type { Facts } from "./database.ts";

/** Answers kept for one set of facts; the one asked for longest ago is let go. */
const mostKept = 4000;

const kept = new WeakMap<Facts, Map<string, Promise<unknown>>>();

/**
 * An answer of finished facts, which never change: worked out the first time and remembered as long as the facts are open.
 * One that fails is worked out again.
 * @param key names the question with everything it depends on
 */
export function remembered<T>(facts: Facts, key: string, make: () => Promise<T>): Promise<T> {
  let own = kept.get(facts);
  if (own === undefined) {
    own = new Map();
    kept.set(facts, own);
  }
  const known = own.get(key) as Promise<T> | undefined;
  const answer = known ?? make();
  own.delete(key);
  own.set(key, answer);
  if (known === undefined) {
    const mine = own;
    answer.catch(() => {
      if (mine.get(key) === answer) mine.delete(key);
    });
    const oldest = own.keys().next();
    if (own.size > mostKept && oldest.done !== true) own.delete(oldest.value);
  }
  return answer;
}
