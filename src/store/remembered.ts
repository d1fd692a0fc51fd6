import type { Facts } from "./database.ts";

/** Answers that are let go together: those of one name, at most so many. */
interface Shelf {
  readonly name: string;
  readonly most: number;
}

const smallAnswers: Shelf = { name: "small answers", most: 4000 };

const kept = new WeakMap<Facts, Map<string, Map<string, Promise<unknown>>>>();

/**
 * An answer of finished facts, which never change: worked out the first time and remembered as long as the facts are open,
 * unless others of its shelf were asked for since. One that fails is worked out again.
 * @param key names the question with everything it depends on
 * @param shelf for answers that take much room: fewer of them are kept
 */
export function remembered<T>(facts: Facts, key: string, make: () => Promise<T>, shelf = smallAnswers): Promise<T> {
  const shelves = kept.get(facts) ?? new Map<string, Map<string, Promise<unknown>>>();
  kept.set(facts, shelves);
  const answers = shelves.get(shelf.name) ?? new Map<string, Promise<unknown>>();
  shelves.set(shelf.name, answers);
  const known = answers.get(key) as Promise<T> | undefined;
  const answer = known ?? make();
  answers.delete(key);
  answers.set(key, answer);
  if (known === undefined) {
    answer.catch(() => {
      if (answers.get(key) === answer) answers.delete(key);
    });
    const oldest = answers.keys().next();
    if (answers.size > shelf.most && oldest.done !== true) answers.delete(oldest.value);
  }
  return answer;
}
