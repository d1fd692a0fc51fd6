import type { Facts } from "../store/database.ts";

/** Answers kept for as long as a build is open; the one asked for longest ago is let go. */
const mostAnswers = 24;
const kept = new WeakMap<Facts, Map<string, Promise<unknown>>>();

/** What was worked out of one build under a name, worked out once. */
export function keptFor<T>(facts: Facts, name: string, make: () => Promise<T>): Promise<T> {
  const answers = kept.get(facts) ?? new Map<string, Promise<unknown>>();
  kept.set(facts, answers);
  const answer = (answers.get(name) as Promise<T> | undefined) ?? make();
  answers.delete(name);
  answers.set(name, answer);
  answer.catch(() => answers.delete(name));
  const oldest = answers.keys().next();
  if (answers.size > mostAnswers && oldest.done !== true) answers.delete(oldest.value);
  return answer;
}
