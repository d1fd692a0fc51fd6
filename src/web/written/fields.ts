import { z } from "zod";

const usualLength = 500;

/** A text that must be given. @param missing what the person is told where it is not: "Enter a reason" */
export function requiredText(missing: string, { most = usualLength }: { readonly most?: number } = {}) {
  return z.string().trim().min(1, missing).max(most, tooLong(most));
}

/** A text that may be left empty, which is null. */
export function optionalText({ most = usualLength }: { readonly most?: number } = {}) {
  return z
    .string()
    .trim()
    .max(most, tooLong(most))
    .transform((text) => (text === "" ? null : text));
}

/** One of a few words. @param missing what the person is told where none was chosen: "Choose a role" */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words, missing: string) {
  return z.enum(words, { error: missing });
}

/** As many of a few words as apply; none is an empty list. */
export function someOf<const Words extends readonly [string, ...string[]]>(words: Words, wrong: string) {
  return z.array(z.enum(words, { error: wrong }));
}

/** A day that must be given, in three boxes; ISO. @param missing "Enter the day from which it holds" */
export function requiredDay(missing: string) {
  return dayOrNothing()
    .refine((day) => day !== null, missing)
    .transform((day) => day ?? "")
    .meta({ day: true });
}

/** A day that may be left empty, which is null; ISO. */
export function optionalDay() {
  return dayOrNothing().meta({ day: true });
}

function dayOrNothing() {
  return z.string().transform((typed, context): string | null => {
    if (/^[/\s]*$/.test(typed)) return null;
    const day = isoDay(typed);
    if (day === null) context.addIssue({ code: "custom", message: "Enter a real day, such as 27 3 2027" });
    return day;
  });
}

/** A day of this or the last century from `31/12/2026`; null where there is none such. */
function isoDay(typed: string): string | null {
  const [, day = "", month = "", year = ""] =
    /^\s*(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*((?:19|20)\d{2})\s*$/.exec(typed) ?? [];
  if (year === "") return null;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : null;
}

/** True of a field that is typed in three boxes. */
export function isDayField(field: unknown): boolean {
  return field instanceof z.ZodType && field.meta()?.day === true;
}

/** True of a field that may have several texts. */
export function isListField(field: unknown): boolean {
  return field instanceof z.ZodArray;
}

function tooLong(most: number): string {
  return `Use ${most.toLocaleString("en-GB")} letters or fewer`;
}
