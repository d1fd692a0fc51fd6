import type { TypedDay } from "../../components/forms/date-input.ts";
import { type Typed, textIn, textsIn } from "./typed.ts";

interface FilledField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly error: string | undefined;
}

/** What stands in each field: handed to a component with `...filled.text("reason")`. */
export interface Filled {
  readonly text: (name: string) => FilledField & { readonly value: string };
  readonly list: (name: string) => FilledField & { readonly values: readonly string[] };
  readonly day: (name: string) => FilledField & { readonly value: TypedDay };
}

/** @param errors by field */
export function filledWith(
  labels: Readonly<Record<string, string>>,
  typed: Typed,
  errors: Readonly<Record<string, string>> = {},
): Filled {
  const field = (name: string): FilledField => {
    const label = labels[name];
    if (label === undefined) throw new RangeError(`the form has no field ${name}`);
    return { id: name, name, label, error: errors[name] };
  };
  return {
    text: (name) => ({ ...field(name), value: textIn(typed, name) }),
    list: (name) => ({ ...field(name), values: textsIn(typed, name) }),
    day: (name) => {
      const [day = "", month = "", year = ""] = textIn(typed, name).split("/");
      return { ...field(name), value: { day, month, year } };
    },
  };
}

/** A day as its three boxes have it; empty for none. @param day ISO */
export function typedDay(day: string | null): string {
  return day === null ? "" : day.split("-").reverse().map(Number).join("/");
}
