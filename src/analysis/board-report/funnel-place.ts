/** Where an organisation stands among its peers in one period; null limits where there are fewer than 8. */
export interface FunnelPlace {
  readonly peerGroup: { readonly name: string; readonly rule: string; readonly members: number };
  readonly kind: "proportion" | "rate" | "shmi";
  readonly target: number;
  readonly phi: number;
  readonly tau2: number;
  /** Peers in the order of their names. */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly size: number;
    readonly value: number;
    readonly self: boolean;
  }[];
  /** Curves over a grid of sizes, for drawing. */
  readonly curves: readonly {
    readonly size: number;
    readonly lower95: number;
    readonly upper95: number;
    readonly lower998: number;
    readonly upper998: number;
    readonly plainLower95: number;
    readonly plainUpper95: number;
    /** 99.8% limits without the allowance for over-dispersion; drawn faintly where they are there. */
    readonly plainLower998?: number;
    readonly plainUpper998?: number;
  }[];
  readonly outside: "above-998" | "below-998" | "above-95" | "below-95" | null;
  readonly sentence: string;
}
