/** Under which terms entries of the registers may be used; whoever runs a site for others has their agreement to it. */
export const registerLicence =
  "Open Government Licence v3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/** How to name a part of a register: what, and as it stood when. */
export function registerCitation(
  part: string,
  { today, synthetic }: { readonly today: string; readonly synthetic: boolean },
): string {
  return `${synthetic ? "SYNTHETIC DATA: every organisation and entry is made up. " : ""}Openward, ${part}, as it stood on ${today}.`;
}
