// XML 1.0 forbids these even as character references; half a surrogate pair is not a character at all.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the forbidden characters are the point
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the forbidden characters are the point
const UNSAFE = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for an XML element or attribute; characters XML forbids become U+FFFD. */
export function escapeForXml(text: string): string {
  // Most texts need nothing, and one look is cheaper than two replacements.
  if (!UNSAFE.test(text) && text.isWellFormed()) return text;
  return text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
