import type { Action, Who } from "./action.ts";

/** A page that takes nothing. */
export function readAction(name: string, path: string, who: Who, sentence: string): Action {
  return { name, method: "GET", path, who, sentence };
}

/** A form: whoever may send it may open it, and nobody else. @param more asked of whoever sends it */
export function formActions(
  name: string,
  path: string,
  who: Who,
  sentence: string,
  more: Pick<Action, "freshMinutes"> = {},
): readonly Action[] {
  return [
    { name: `see-${name}`, method: "GET", path, who, sentence: `open the form to ${sentence}` },
    { name, method: "POST", path, who, sentence, ...more },
  ];
}
