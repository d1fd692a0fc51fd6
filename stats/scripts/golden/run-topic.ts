import { answers } from "./answers.ts";
import type { GoldenCase } from "./case.ts";
import { differences } from "./differences.ts";

export interface TopicOutcome {
  readonly passed: readonly string[];
  readonly failed: readonly { readonly name: string; readonly why: readonly string[] }[];
}

/**
 * Runs the cases of one golden topic against this package.
 * @param topic the file's name before its first dot
 * @returns the names of the cases that passed and failed, or undefined if the topic is not implemented
 */
export function runTopic(topic: string, cases: readonly GoldenCase[]): TopicOutcome | undefined {
  const answer = answers[topic];
  if (answer === undefined) return undefined;
  const passed: string[] = [];
  const failed: { name: string; why: readonly string[] }[] = [];
  for (const golden of cases) {
    const why = runCase(golden, () => differences(answer(golden.input, golden), golden));
    if (why.length === 0) passed.push(golden.name);
    else failed.push({ name: golden.name, why });
  }
  return { passed, failed };
}

function runCase(golden: GoldenCase, work: () => string[]): string[] {
  const mustRefuse = golden.expected.error === true;
  try {
    const lines = work();
    return mustRefuse ? ["took an input that the reference refuses"] : lines;
  } catch (refusal) {
    // Only a stated refusal counts: any other error is a fault, here or in the file.
    if (!(refusal instanceof RangeError)) return [`fault: ${refusal}`];
    return mustRefuse ? [] : [`refused: ${refusal.message}`];
  }
}
