/** The code of an organisation, as the NHS Organisation Data Service gives it, or a made-up one that begins SYN-. */
export type OdsCode = string;

/** The whole of a code, as a regular expression that databases read too. */
export const odsCodePattern = "[A-Z0-9]{3,10}|SYN-[A-Z0-9]{1,8}";

const whole = new RegExp(`^(?:${odsCodePattern})$`);

/** The shape that codes must have, for messages. */
export const odsCodeShape = "an organisation code: 3 to 10 capital letters and digits, or SYN- and up to 8 of them";

/** True if the text has the shape of a real ODS code or of a synthetic one. */
export function isOdsCode(text: string): text is OdsCode {
  return whole.test(text);
}

/** True for codes of made-up organisations. No real code has a hyphen. */
export function isSyntheticCode(code: string): boolean {
  return code.startsWith("SYN-");
}
