import { Refusal } from "../domain/refusal.ts";
import type { Asker } from "../store/records/asker.ts";
import type { Actor, Held } from "./access/roles.ts";

/** Whoever does something in a register: on whose behalf it is written, and when. */
export interface Acting {
  /** With those organisations alone at which they may do this. */
  readonly writer: Asker;
  /** With every organisation at which they hold a role. */
  readonly asker: Asker;
  readonly held: readonly Held[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a form was sent with: the version that the person had before them, and what makes the request known when it comes again. */
export interface SentAs {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** The person with the roles they hold at one organisation. */
export function actorAt({ writer, held }: Pick<Acting, "writer" | "held">, organisation: string): Actor {
  return {
    person: writer.person ?? "",
    roles: held.filter((each) => each.organisation === organisation).map(({ role }) => role),
  };
}

/** The instant at which they act, ISO. */
export function instantOf({ now }: Pick<Acting, "now">): string {
  return new Date(now).toISOString();
}

/** @throws Refusal of kind "conflict", which stands where the mistakes of a form stand */
export function refuse(because: string, advice = "Nothing was written."): never {
  throw new Refusal("conflict", because, advice);
}
