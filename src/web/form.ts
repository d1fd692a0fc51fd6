import type { z } from "zod";
import type { Content, Markup } from "../components/markup.ts";
import type { NotWritten, WriteOutcome } from "../store/records/write.ts";
import type { ConcernOf, Desk, DeskRequest } from "./desk.ts";
import type { ShownPage } from "./page.ts";
import type { Filled } from "./written/filled.ts";
import { readFields } from "./written/read-fields.ts";
import type { Typed } from "./written/typed.ts";

/** What stands in the fields before anybody typed. */
export interface Begun {
  readonly texts: Typed;
  /** Version of the record that they are from; 0 for a new one. */
  readonly version: number;
  /** Who changed it last and when, in words, for whoever finds that it changed meanwhile. */
  readonly changed?: string;
}

export interface ShownForm {
  readonly title: string;
  readonly breadcrumbs?: NonNullable<ShownPage["breadcrumbs"]>;
  /** Holds the page's one h1. */
  readonly above: Markup;
  readonly fields: Markup;
  readonly button: Content;
  readonly buttonKind?: "warning";
  /** Stands below the button. */
  readonly below?: Markup;
}

/** What a form was sent with, beside its fields. */
export interface SentWith {
  /** The version that the person had before them. */
  readonly expectedVersion: number;
  /** The same for one form that was opened once, however often it is sent. */
  readonly idempotencyKey: string;
}

/** What became of what was sent. */
export type FormOutcome =
  | { readonly status: "done"; readonly to: string }
  /** By the field they are about; "" is the form as a whole. */
  | { readonly status: "errors"; readonly errors: Readonly<Record<string, string>> }
  | NotWritten;

export interface FormWords<Fields extends z.ZodObject> {
  /** As in a router. Who may open it and who may send it stands in the policy, at this path. */
  readonly path: string;
  /** See DeskPage. */
  readonly tryAt: string;
  readonly tryAs: string;
  /** Texts that may be sent at `tryAt`, for the laws that send every form. */
  readonly tryWith: Readonly<Record<string, string>>;
  /** Version of the record that `tryAt` is about; 0 where left out. */
  readonly tryVersion?: number;
  readonly concern?: ConcernOf;
  /** Strict: a name that is not here is refused. Whose a record is, its state and its times are never fields. */
  readonly fields: Fields;
  /** The question of each field. */
  readonly labels: Readonly<Record<keyof z.output<Fields> & string, string>>;
  /** Files that may be sent with it: the question of each, and how many bytes they may have together. They are in the request. */
  readonly uploads?: { readonly labels: Readonly<Record<string, string>>; readonly most: number };
  /** Left out where the fields begin empty. Also read for whoever finds that somebody else was faster. */
  readonly begin?: (desk: Desk, request: DeskRequest) => Promise<Begun>;
  readonly show: (desk: Desk, request: DeskRequest, filled: Filled) => Promise<ShownForm>;
  readonly send: (desk: Desk, request: DeskRequest, values: z.output<Fields>, sent: SentWith) => Promise<FormOutcome>;
  /** Where "Save and return" leads; left out where a form is too short to be saved. */
  readonly returnsTo?: (request: DeskRequest) => string;
}

/** A form, without the types of its fields: what the site keeps a list of. */
export interface Form extends Omit<FormWords<z.ZodObject>, "send" | "labels"> {
  readonly labels: Readonly<Record<string, string>>;
  /** Reads what was typed, and sends it on where nothing is wrong with it. */
  readonly take: (desk: Desk, request: DeskRequest, typed: Typed, sent: SentWith) => Promise<FormOutcome>;
}

/**
 * Declares a form.
 * @throws RangeError where its fields would let other names through
 */
export function defineForm<Fields extends z.ZodObject>({ send, ...words }: FormWords<Fields>): Form {
  if (words.fields.def.catchall?._zod.def.type !== "never")
    throw new RangeError(`the fields of ${words.path} must be a z.strictObject`);
  return {
    ...words,
    take: async (desk, request, typed, sent) => {
      const read = readFields(words.fields, typed);
      return read.status === "errors" ? read : send(desk, request, read.values, sent);
    },
  };
}

/** What a form says once its record was written; what came instead otherwise. */
export function writtenTo(to: string, outcome: WriteOutcome): FormOutcome {
  return "seq" in outcome ? { status: "done", to } : outcome;
}
