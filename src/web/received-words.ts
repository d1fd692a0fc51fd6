import { plainDate } from "../domain/format.ts";

/** The day a file came, in words. Files of a state without a time carry a day long before any of them. */
export function receivedWords({
  receivedOn,
  receivedStated,
}: {
  readonly receivedOn: string | null;
  readonly receivedStated: boolean;
}): string {
  if (receivedOn === null || receivedOn <= "1900-01-01") return "not stated";
  return `${plainDate(receivedOn)}${receivedStated ? "" : ", not stated"}`;
}
