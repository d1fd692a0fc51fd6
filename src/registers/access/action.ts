import type { Role } from "./roles.ts";

/** Who may do something. */
export type Who =
  /** Anybody, signed in or not. */
  | { readonly kind: "public" }
  /** Anybody who signed in, whatever their roles. */
  | { readonly kind: "signed-in" }
  /** Who has one of the roles at the organisation whose record it is; to anybody else it is not there. */
  | { readonly kind: "own"; readonly roles: readonly Role[] }
  /** The same, or at one of the organisations it is shared with. */
  | { readonly kind: "shared"; readonly roles: readonly Role[] }
  /** Who has one of the roles at any organisation. */
  | { readonly kind: "anywhere"; readonly roles: readonly Role[] };

/** One thing that can be done with the program over the web. */
export interface Action {
  readonly name: string;
  readonly method: "GET" | "POST";
  /** As in the router: `/access/:organisation`. One that ends in `/**` stands for every page below, and only for public ones. */
  readonly path: string;
  readonly who: Who;
  /** What it is, to go on "Who may ...". */
  readonly sentence: string;
  /** Minutes since they last showed who they are, at most: what is signed off is signed by the person who sits there. */
  readonly freshMinutes?: number;
}
