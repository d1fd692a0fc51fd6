/** Where an organisation went in the end. */
export interface SuccessorEnd {
  readonly code: string;
  /** First day of it as the last successor, ISO. */
  readonly day: string;
  /** split where it had only a part at some step on the way. */
  readonly kind: "full" | "split";
}

/** One code followed by another. */
export interface Step {
  readonly successor: string;
  /** First day of the successor, ISO. */
  readonly day: string;
  /** full, split, partial or transfer. */
  readonly kind: string;
}

/**
 * Follows a code through those that took over all or a share of it, each later than the one before, to the last.
 * Where a part or a service alone moved, the rest of it stayed.
 * @param steps by the code that gave way, oldest first
 * @returns in the order of days, then codes; none where nobody followed
 */
export function successorEnds(code: string, steps: ReadonlyMap<string, readonly Step[]>): SuccessorEnd[] {
  const ends = new Map<string, SuccessorEnd>();
  const seen = new Set([code]);
  const waiting: SuccessorEnd[] = [{ code, day: "", kind: "full" }];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const { day, kind } = at;
    const onward = (steps.get(at.code) ?? []).filter(
      (step) => (step.kind === "full" || step.kind === "split") && step.day >= day,
    );
    if (onward.length === 0) {
      if (at.code !== code) ends.set(at.code, at);
      continue;
    }
    for (const step of onward) {
      // Two ways may lead to one end: it is told once, from the first day.
      if (seen.has(step.successor)) continue;
      seen.add(step.successor);
      waiting.push({
        code: step.successor,
        day: step.day,
        kind: kind === "full" && step.kind === "full" ? "full" : "split",
      });
    }
  }
  return [...ends.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.code < b.code ? -1 : 1));
}
