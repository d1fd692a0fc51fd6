const inLondon = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * The calendar day in England on which an instant falls, summer time allowed for.
 * @param instant ISO 8601 with its offset or Z
 * @returns ISO date
 * @throws RangeError where the text is no instant, or says no offset: its day would depend on the machine
 */
export function londonDay(instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at) || !/(Z|[+-]\d{2}:\d{2})$/.test(instant)) throw new RangeError(`no instant: ${instant}`);
  return inLondon.format(at);
}
