import type { Json } from "../log/canonical-json.ts";

/** The tables that are read by their columns; they are written to by the functions of the database alone. */
export interface Tables {
  readonly record: RecordRow;
  readonly revision: RevisionRow;
  readonly log_head: { readonly size: number; readonly recorded_at: Date };
  readonly log_leaf: { readonly seq: number; readonly entry: string; readonly hash: Buffer };
  readonly log_node: { readonly level: number; readonly index: number; readonly hash: Buffer };
  readonly log_checkpoint: {
    readonly number: number;
    readonly size: number;
    readonly made_at: Date;
    readonly note: string;
  };
  readonly log_keeping: {
    readonly checkpoint: number;
    readonly keeper: string;
    readonly kept_at: Date;
    readonly signatures: string[];
  };
}

export interface RecordRow {
  readonly id: string;
  readonly kind: string;
  readonly organisation: string;
  readonly shared_with: string[];
  readonly is_public: boolean;
  readonly state: string;
  readonly version: number;
  readonly made_at: Date;
  readonly changed_at: Date;
}

export interface RevisionRow {
  readonly record: string;
  readonly version: number;
  readonly organisation: string;
  readonly shared_with: string[];
  readonly is_public: boolean;
  readonly state: string;
  readonly body: Json | null;
  readonly salt: Buffer | null;
  readonly body_hash: Buffer;
  readonly author: string;
  readonly reason: string | null;
  readonly recorded_at: Date;
  readonly happened_on: string | null;
  readonly seq: number;
  readonly erased_seq: number | null;
  readonly erased_ground: string | null;
}
