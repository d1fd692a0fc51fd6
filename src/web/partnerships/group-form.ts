import { html } from "hono/html";
import type { z } from "zod";
import { textInput } from "../../components/forms/text-input.ts";
import type { Markup } from "../../components/markup.ts";
import type { InternalPart } from "../../registers/partnerships/internal-part.ts";
import { internalPart } from "../../registers/partnerships/internal-part.ts";
import { amend, type Changes } from "../../registers/partnerships/keep-partnerships.ts";
import type { KeptPartnership } from "../../registers/partnerships/kept-partnership.ts";
import { type PublicDraft, publicDraft } from "../../registers/partnerships/public-entry.ts";
import type { DeskRequest } from "../desk.ts";
import { defineForm, type Form, type FormOutcome, writtenTo } from "../form.ts";
import { optionalText } from "../written/fields.ts";
import type { Filled } from "../written/filled.ts";
import type { Typed } from "../written/typed.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "./file-at.ts";

/** A group of a partnership's fields on one page. */
export interface GroupWords<Fields extends z.ZodObject> {
  /** What follows the partnership in the address. */
  readonly slug: string;
  /** The same with a number of the try-out in it; the slug where left out. */
  readonly tryAt?: string;
  /** Where it leads once saved, from the partnership; the partnership itself where left out. */
  readonly leadsTo?: string;
  readonly title: string;
  readonly intro?: string;
  readonly fields: Fields;
  readonly labels: Readonly<Record<keyof z.output<Fields> & string, string>>;
  readonly tryWith: Readonly<Record<string, string>>;
  /** What stands in the fields now. */
  readonly texts: (kept: KeptPartnership, params: DeskRequest["params"]) => Typed;
  readonly show: (filled: Filled, kept: KeptPartnership, params: DeskRequest["params"]) => Markup;
  /** What is wrong that no field alone shows, by field. */
  readonly wrong?: (values: z.output<Fields>) => Readonly<Record<string, string>>;
  /** What the fields make of the partnership. */
  readonly changes: (
    values: z.output<Fields>,
    kept: KeptPartnership,
    params: DeskRequest["params"],
  ) => Omit<Changes, "reason">;
  /** The field of the form that a trouble is shown at, by the path within the register's shape; the whole form where it gives none. */
  readonly fieldOf?: (path: readonly PropertyKey[]) => string | undefined;
}

/** Declares the form of a group of fields: each field says who reads it, and what is wrong stands beside it. */
export function groupForm<Fields extends z.ZodObject>(group: GroupWords<Fields>): Form {
  const { slug, title, intro, fields, labels, tryWith, texts, show, changes, fieldOf } = group;
  const { tryAt = slug, leadsTo = "", wrong: wrongIn } = group;
  const withReason = fields.extend({ "why-changed": optionalText({ most: 1000 }) }).strict();
  return defineForm({
    path: `/work/partnerships/:id/${slug}`,
    tryAt: `/work/partnerships/{idea}/${tryAt}`,
    tryAs: "ana",
    tryWith,
    concern: partnershipInPath,
    fields: withReason as z.ZodObject,
    labels: { ...labels, "why-changed": "Why do you change it?" },
    begin: async (desk, request) => {
      const { kept, newest } = await fileAt(desk, request);
      return { texts: texts(kept, request.params), version: newest };
    },
    show: async (desk, request, filled) => {
      const file = await fileAt(desk, request);
      return {
        title,
        breadcrumbs: breadcrumbsOf(file),
        above: html`<h1>${title}</h1>${intro === undefined ? "" : html`<p>${intro}</p>`}`,
        fields: html`${show(filled, file.kept, request.params)}${textInput({
          ...filled.text("why-changed"),
          hint: "Needed once it has been sent in for review. The check of the whole and of the summary are made again after a change.",
          seenBy: "organisations",
        })}`,
        button: "Save",
      };
    },
    send: async (desk, request, given, sent) => {
      const { record, organisation, kept } = await fileAt(desk, request);
      const { "why-changed": reason, ...rest } = given as z.output<Fields> & { "why-changed": string | null };
      const values = rest as unknown as z.output<Fields>;
      const errors = wrongIn?.(values) ?? {};
      if (Object.keys(errors).length > 0) return { status: "errors", errors };
      const changed = changes(values, kept, request.params);
      const wrong = troubles(changed, fieldOf);
      if (wrong !== null) return wrong;
      const hand = handAt(desk, organisation);
      const outcome = await amend(hand, { record, ...sent }, { ...changed, reason });
      return writtenTo(`/work/partnerships/${record}${leadsTo}?done=saved`, outcome);
    },
    returnsTo: ({ params }) => `/work/partnerships/${params.id}${leadsTo}`,
  });
}

function troubles(
  { fields = {}, internal = {} }: { readonly fields?: PublicDraft; readonly internal?: Partial<InternalPart> },
  fieldOf: (path: readonly PropertyKey[]) => string | undefined = () => undefined,
): FormOutcome | null {
  const issues = [
    ...(publicDraft.safeParse(fields).error?.issues ?? []),
    ...(internalPart.partial().safeParse(internal).error?.issues ?? []),
  ];
  if (issues.length === 0) return null;
  const errors: Record<string, string> = {};
  for (const { path, message } of issues)
    errors[fieldOf(path) ?? ""] ??=
      message.startsWith("Invalid input") || message.startsWith("Too small") ? "Fill this in" : message;
  return { status: "errors", errors };
}
