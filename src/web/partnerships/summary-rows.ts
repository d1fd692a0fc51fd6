import type { SummaryRow } from "../../components/summary-list.ts";
import type { PublicDraft } from "../../registers/partnerships/public-entry.ts";
import { registerFields } from "../../registers/partnerships/register-fields.ts";
import { shownValue } from "./shown-value.ts";

/** The written public fields of an entry, one row each; those that are not filled in say so. */
export function summaryRows(entry: PublicDraft): SummaryRow[] {
  const values = entry as Readonly<Record<string, unknown>>;
  const shown = new Set<string>();
  return registerFields.flatMap(({ label, written }) => {
    const [key] = written;
    if (key === undefined || shown.has(key)) return [];
    shown.add(key);
    return [{ key: label, value: shownValue(values[key], key) }];
  });
}
