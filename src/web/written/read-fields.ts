import type { z } from "zod";
import { Refusal } from "../../domain/refusal.ts";
import { isDayField, isListField } from "./fields.ts";
import { type Typed, textIn, textsIn } from "./typed.ts";

/** What a form holds beside its fields. */
export const hiddenNames = {
  token: "form-token",
  key: "form-key",
  version: "form-version",
  next: "form-next",
} as const;

/** What a body says, by the names of the fields and of what is hidden. */
export interface ReadBody {
  readonly typed: Typed;
  readonly hidden: Readonly<Record<keyof typeof hiddenNames, string>>;
}

/**
 * Sorts what a browser sent into the fields of a form.
 * @throws Refusal where a name is none of the form's, or comes twice
 */
export function sortBody(fields: z.ZodObject, body: URLSearchParams): ReadBody {
  const rest = new Map<string, string[]>();
  for (const [name, value] of body) rest.set(name, [...(rest.get(name) ?? []), value.replaceAll("\r\n", "\n")]);
  const takeAll = (name: string): string[] => {
    const found = rest.get(name) ?? [];
    rest.delete(name);
    return found;
  };
  const take = (name: string): string => {
    const found = takeAll(name);
    if (found.length > 1) throw notOurs();
    return found[0] ?? "";
  };
  const typed: [string, string | string[]][] = Object.entries(fields.shape).map(([name, field]) => [
    name,
    isDayField(field)
      ? [take(`${name}-day`), take(`${name}-month`), take(`${name}-year`)].join("/")
      : isListField(field)
        ? takeAll(name)
        : take(name),
  ]);
  const hidden = {
    token: take(hiddenNames.token),
    key: take(hiddenNames.key),
    version: take(hiddenNames.version),
    next: take(hiddenNames.next),
  };
  if (rest.size > 0) throw notOurs();
  return { typed: Object.fromEntries(typed), hidden };
}

function notOurs(): Refusal {
  return new Refusal(
    "usage",
    "What was sent has fields that this form has not.",
    "Open the form again and fill it in there. Nothing was changed.",
  );
}

export type ReadFields<Fields extends z.ZodObject> =
  | { readonly status: "values"; readonly values: z.output<Fields> }
  | { readonly status: "errors"; readonly errors: Readonly<Record<string, string>> };

/** What the fields mean, or the first thing that is wrong with each. */
export function readFields<Fields extends z.ZodObject>(fields: Fields, typed: Typed): ReadFields<Fields> {
  const raw = Object.fromEntries(
    Object.entries(fields.shape).map(([name, field]) => [
      name,
      isListField(field) ? [...textsIn(typed, name)] : textIn(typed, name),
    ]),
  );
  const found = fields.safeParse(raw);
  if (found.success) return { status: "values", values: found.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of found.error.issues) errors[String(path[0] ?? "")] ??= message;
  return { status: "errors", errors };
}
