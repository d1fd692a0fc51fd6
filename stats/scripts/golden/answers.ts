import type { Answer } from "./case.ts";
import { answerXmr } from "./xmr.ts";

/** The golden topics this package answers, by file name up to the first dot. */
export const answers: { readonly [topic: string]: Answer } = {
  xmr: answerXmr,
};
