import type { Interest } from "../../registers/partnerships/decide-partnerships.ts";
import type { FormOutcome } from "../form.ts";

/** How those who check and approve are asked for interests. */
export const interestWords = {
  labels: {
    interest: "Do you have an interest in it, or anybody close to you?",
    action: "What was done about it?",
  },
  choices: [
    { value: "no", text: "No" },
    { value: "yes", text: "Yes" },
  ],
} as const;

/** What was said; what is missing where it is not all there. */
export function interestOf(
  interest: "yes" | "no",
  action: string | null,
): Interest | Extract<FormOutcome, { status: "errors" }> {
  if (interest === "no") return { hasInterest: false, action: null };
  if (action === null) return { status: "errors", errors: { action: "Say what was done about the interest" } };
  return { hasInterest: true, action };
}
