import { Refusal } from "../../domain/refusal.ts";
import type { Facts } from "../../store/database.ts";
import { byPredecessor, type Succession, successionsUpTo } from "./succession.ts";

/** A stated share of one organisation that went to another: figures of days before `day` carry it as an estimate. */
export interface SuccessionShare {
  readonly from: string;
  /** The organisation it went to then. */
  readonly to: string;
  /** First day on which the share is already counted where it went. */
  readonly day: string;
  /** 0 to 1. */
  readonly share: number;
  readonly basis: string | null;
  readonly kind: Succession["kind"];
}

/** A code whose past cannot be placed, with where it went and why no number says how much. */
export interface Unmapped {
  readonly code: string;
  readonly successors: readonly Succession[];
  readonly because: string;
}

/** Where the past of each code belongs on a day. */
export interface StructureMap {
  readonly asAt: string;
  /** Current code of each code that was followed in full; a code that is not here stands for itself. */
  readonly current: ReadonlyMap<string, string>;
  /** The direct successor of each code that was followed in full: one step of the way to the current one. */
  readonly next: ReadonlyMap<string, string>;
  /** Stated shares, apart from the map: what is worked out with them is an estimate. */
  readonly shares: readonly SuccessionShare[];
  readonly unmapped: readonly Unmapped[];
}

/** Weights are typed with two or three digits. */
const weightTolerance = 0.001;

/**
 * Places every code in the structure of a day, chains followed to their end.
 * A division or part without weights is not guessed at: it is listed, and the code keeps standing for itself.
 * @param asAt ISO date; successions of later days do not count
 * @throws Refusal where full successions lead in a circle, with its codes
 */
export async function structureMap(facts: Facts, asAt: string): Promise<StructureMap> {
  const next = new Map<string, string>();
  const shared: Succession[] = [];
  const unmapped: Unmapped[] = [];
  for (const [code, successions] of byPredecessor(await successionsUpTo(facts, asAt))) {
    const full = successions.filter(({ kind }) => kind === "full");
    const parts = successions.filter(({ kind }) => kind !== "full");
    const because = whyUnmapped(full, parts);
    if (because !== null) unmapped.push({ code, successors: successions, because });
    else {
      if (full[0] !== undefined) next.set(code, full[0].successor);
      shared.push(...parts);
    }
  }
  const current = new Map([...next.keys()].map((code) => [code, endOfChain(code, next)]));
  const shares = shared.map(({ predecessor, successor, day, weight, weightBasis, kind }) => ({
    from: predecessor,
    to: successor,
    day,
    share: weight ?? 0,
    basis: weightBasis,
    kind,
  }));
  return { asAt, current, next, shares, unmapped };
}

/** The current code of a code: its own unless it was followed in full. */
export function currentCode({ current }: StructureMap, code: string): string {
  return current.get(code) ?? code;
}

function whyUnmapped(full: readonly Succession[], parts: readonly Succession[]): string | null {
  if (full.length > 1) return `${full.length} successors are each said to have taken all of it`;
  const weightless = parts.filter(({ weight }) => weight === null);
  const split = parts.some(({ kind }) => kind === "split");
  if (weightless.length > 0)
    return split
      ? `it was divided between ${listed(parts.map(({ successor }) => successor))} and no weights are published`
      : `a part went to ${listed(weightless.map(({ successor }) => successor))} and no weight is stated`;
  const total = parts.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  if (split && Math.abs(total - 1) > weightTolerance)
    return `the weights of its division add to ${round(total)}, not to 1`;
  if (total > 1 + weightTolerance) return `the weights of its parts add to ${round(total)}, more than all of it`;
  return null;
}

function endOfChain(start: string, next: ReadonlyMap<string, string>): string {
  const path = [start];
  let code = start;
  for (let after = next.get(code); after !== undefined; after = next.get(code)) {
    if (path.includes(after))
      throw new Refusal(
        "conflict",
        `Successions lead in a circle: ${[...path.slice(path.indexOf(after)), after].join(", ")}.`,
        "Correct the list of successions: each chain must end.",
      );
    path.push(after);
    code = after;
  }
  return code;
}

function listed(codes: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(codes);
}

function round(total: number): number {
  return Math.round(total * 1000) / 1000;
}
