/** Header names of columns that hold a person's contact details or identity. */
const contactHeader =
  /(^|[ _-])(e-?mail|phone|telephone|tel ?no|telno|tel|mobile|fax|contact|forename|surname|first ?_?name|last ?_?name|full ?_?name|patient|nhs[ _-]?(no|num|number)|dob|date[ _-]?of[ _-]?birth|home[ _-]?address|address ?line ?\d?|gmc([ _-]?no|[ _-]?number)?)($|[ _-])/i;

/** True for a header that names contact details or an identity of a person. */
export function isContactHeader(header: string): boolean {
  return contactHeader.test(header.trim());
}

/** A record's number, such as registers give: a run of ten digits in one is chance. */
export const uuidShape = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
const uuids = new RegExp(uuidShape, "g");

/**
 * True for ten digits with the check digit of an NHS number, written together or as 3-3-4; those within a UUID are none.
 * @see NHS Data Dictionary, NHS number, modulus 11
 */
export function looksLikeNhsNumber(text: string): boolean {
  for (const [found] of text.replace(uuids, " ").matchAll(/(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g)) {
    const digits = found.replaceAll(/[ -]/g, "");
    let sum = 0;
    for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
    const check = (11 - (sum % 11)) % 11;
    if (check === Number(digits[9]) && !/^(\d)\1{9}$/.test(digits)) return true;
  }
  return false;
}

const mailAddress = /[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+/;

/** Ten or eleven digits from 0 or +44 on, with spaces or without. */
const telephone = /(?<![\w.])(?:\+44 ?(?:\(0\) ?)?|\(?0)(?:\d[ )]{0,2}){9,10}(?!\w)/;

/**
 * What a cell seems to hold that nobody should see who did not type it; null where it seems to hold nothing of the kind. A name
 * cannot be told from other words: only the header of its column tells.
 */
export function privateBecause(text: string): "contact details" | "an NHS number" | null {
  if (looksLikeNhsNumber(text)) return "an NHS number";
  return mailAddress.test(text) || telephone.test(text) ? "contact details" : null;
}
