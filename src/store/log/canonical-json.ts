/** What canonical JSON can say: what JSON can, and nothing that would be lost on the way. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Values within values within values: more than a form needs, and far from where the stack of the machine would end. */
const DEEPEST = 200;

/**
 * The one text that a JSON value has by RFC 8785: no spaces, keys in the order of their UTF-16 units, numbers as
 * ECMAScript writes them. Two programs that hold the same value hash the same bytes.
 * @param value null, booleans, finite numbers, strings without lone surrogates, arrays without holes and plain objects
 * @returns text; its bytes are UTF-8
 * @throws TypeError at anything else (undefined, NaN, Infinity, bigint, dates, class instances), naming where it stands;
 *   RangeError where values are nested more than 200 deep
 * @see RFC 8785
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, []);
}

/** The bytes of the canonical text. */
export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(canonicalJson(value), "utf8");
}

function textOf(value: unknown, path: readonly string[]): string {
  if (path.length > DEEPEST) throw new RangeError(`values are nested more than ${DEEPEST} deep`);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw refuse(String(value), path);
    return JSON.stringify(value);
  }
  if (typeof value === "string") return quoted(value, path);
  if (Array.isArray(value))
    // Not map(): it leaves holes out without a word.
    return `[${Array.from(value, (item, i) => textOf(item, [...path, String(i)])).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) {
    const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([key, item]) => `${quoted(key, path)}:${textOf(item, [...path, key])}`).join(",")}}`;
  }
  throw refuse(typeof value === "object" ? "an object that is not plain" : typeof value, path);
}

function quoted(text: string, path: readonly string[]): string {
  if (!text.isWellFormed()) throw refuse("a text with half a character (a lone surrogate)", path);
  return JSON.stringify(text);
}

/** Nothing but what JSON can say: no class, no symbol, no getter, nothing hidden. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  if (Object.getOwnPropertySymbols(value).length > 0) return false;
  return Object.values(Object.getOwnPropertyDescriptors(value)).every(
    (property) => "value" in property && property.enumerable === true,
  );
}

function refuse(what: string, path: readonly string[]): TypeError {
  const place = path.length === 0 ? "" : ` at ${path.map((part) => `/${part.slice(0, 60)}`).join("")}`;
  return new TypeError(`canonical JSON cannot say ${what}${place}`);
}
