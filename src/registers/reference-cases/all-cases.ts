import { partnershipCases } from "./partnership-cases.ts";
import type { ReferenceCase } from "./reference-case.ts";
import { studyCases } from "./study-cases.ts";

/** Real partnerships and studies, as published. They are shown as examples and never counted. */
export const referenceCases: readonly ReferenceCase[] = [...partnershipCases, ...studyCases];
