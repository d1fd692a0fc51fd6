// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters XML forbids are the point
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const TAG = /<(\/?)([A-Za-z][\w:-]*)((?: [A-Za-z][\w:-]*="[^"<]*")*)(\/?)>/y;
const TEXT = /[^<]*/y;

/** What is wrong with a document made only of elements, attributes and text; "none" if nothing is. */
export function faultInXml(xml: string): string {
  if (FORBIDDEN.test(xml) || /\p{Surrogate}/u.test(xml)) return "a forbidden character";
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(xml)) return "a bare ampersand";
  const open: string[] = [];
  for (let at = 0; at < xml.length; ) {
    TEXT.lastIndex = at;
    at += TEXT.exec(xml)?.[0].length ?? 0;
    if (at === xml.length) break;
    TAG.lastIndex = at;
    const tag = TAG.exec(xml);
    if (tag === null) return `not a tag: ${xml.slice(at, at + 60)}`;
    at += tag[0].length;
    const [, closing, name = "", attributes = "", empty] = tag;
    const keys = Array.from(attributes.matchAll(/ ([\w:-]+)="[^"]*"/g), ([, key]) => key);
    if (new Set(keys).size < keys.length) return `an attribute twice: ${tag[0]}`;
    if (closing !== "" && open.pop() !== name) return `closed out of turn: ${name}`;
    if (closing === "" && empty === "") open.push(name);
  }
  return open.length === 0 ? "none" : `left open: ${open.join(", ")}`;
}
