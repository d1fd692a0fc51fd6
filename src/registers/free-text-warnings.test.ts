import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentWarnings, freeTextWarnings } from "./free-text-warnings.ts";

const kinds = (text: string) => freeTextWarnings(text).map(({ kind }) => kind);
const found = (text: string) => freeTextWarnings(text).map((warning) => `${warning.kind}: ${warning.found}`);

/** Nine digits with the check digit that makes them an NHS number; null where there is none. */
function nhsNumber(nine: number): string | null {
  const digits = String(nine).padStart(9, "0");
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 || /^(\d)\1*$/.test(digits) ? null : `${digits}${check}`;
}

const grouped = fc.constantFrom(
  (ten: string) => ten,
  (ten: string) => `${ten.slice(0, 3)} ${ten.slice(3, 6)} ${ten.slice(6)}`,
  (ten: string) => `${ten.slice(0, 3)}-${ten.slice(3, 6)}-${ten.slice(6)}`,
  (ten: string) => `${ten.slice(0, 3)}\u00a0${ten.slice(3, 6)}\u2013${ten.slice(6)}`,
  (ten: string) => `${ten.slice(0, 5)} ${ten.slice(5)}`,
  (ten: string) => ten.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
);
const sentence = fc.constantFrom(
  (what: string) => `The patient (${what}) was glad.`,
  (what: string) => what,
  (what: string) => `seen at clinic 7, ${what}; then home`,
  (what: string) => `No. ${what}`,
);

describe("T6: 200 examples made by chance from a seed", () => {
  test("every NHS number is marked, at its place, however it is written", () => {
    const number = fc
      .integer({ min: 1_000_000, max: 999_999_999 })
      .map(nhsNumber)
      .filter((ten) => ten !== null);
    let tried = 0;
    fc.assert(
      fc.property(number, grouped, sentence, (ten, group, say) => {
        tried += 1;
        const written = group(ten);
        const text = say(written);
        const marks = freeTextWarnings(text).filter(({ kind }) => kind === "nhs-number");
        expect(marks.map((mark) => text.slice(mark.from, mark.to))).toEqual([written]);
      }),
      { seed: 20261122, numRuns: 100 },
    );
    expect(tried).toBe(100);
  });

  test("every whole postcode is marked, at its place, in capitals or not", () => {
    const letter = (letters: string) => fc.constantFrom(...letters);
    const area = fc.oneof(
      fc.tuple(letter("ABCDEFGHIJKLMNOPRSTUWYZ"), letter("123456789")).map((parts) => parts.join("")),
      fc
        .tuple(letter("ABCDEFGHIJKLMNOPRSTUWYZ"), letter("123456789"), letter("0123456789"))
        .map((parts) => parts.join("")),
      fc
        .tuple(letter("ABCDEFGHIJKLMNOPRSTUWYZ"), letter("ABCDEFGHKLMNOPQRSTUVWXY"), letter("0123456789"))
        .map((parts) => parts.join("")),
      fc
        .tuple(
          letter("ABCDEFGHIJKLMNOPRSTUWYZ"),
          letter("ABCDEFGHKLMNOPQRSTUVWXY"),
          letter("123456789"),
          letter("0123456789"),
        )
        .map((parts) => parts.join("")),
      fc.tuple(letter("EWN"), letter("123456789"), letter("ABCDEFGHJKPSTUW")).map((parts) => parts.join("")),
    );
    const inward = fc
      .tuple(letter("0123456789"), letter("ABDEFGHJLNPQRSTUWXYZ"), letter("ABDEFGHJLNPQRSTUWXYZ"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        area,
        inward,
        fc.constantFrom(" ", "", "  ", "\u00a0"),
        fc.boolean(),
        sentence,
        (out, back, gap, small, say) => {
          const written = small ? `${out}${gap}${back}`.toLowerCase() : `${out}${gap}${back}`;
          const text = say(written);
          const marks = freeTextWarnings(text).filter(({ kind }) => kind === "postcode");
          expect(marks.map((mark) => text.slice(mark.from, mark.to))).toEqual([written]);
        },
      ),
      { seed: 20261122, numRuns: 100 },
    );
  });
});

test.each([
  ["on 2026-05-01 she", "date: 2026-05-01"],
  ["on 1/5/26", "date: 1/5/26"],
  ["on 01.05.2026.", "date: 01.05.2026"],
  ["born 3rd of March 1931", "date: 3rd of March 1931"],
  ["on March 3, 1931", "date: March 3, 1931"],
  ["the 12 sept clinic", "date: 12 sept"],
  ["a woman aged 92", "age-over-89: aged 92"],
  ["a 101-year-old man", "age-over-89: 101-year-old"],
  ["he is ninety-three years old", "age-over-89: ninety-three years old"],
  ["age: 90", "age-over-89: age: 90"],
  ["94 yo", "age-over-89: 94 yo"],
  ["thanks to Dr Ada Brown for", "person: Dr Ada Brown"],
  ["Mrs. O'Neill-Smith said", "person: Mrs. O'Neill-Smith"],
  ["Sister J. Brown", "person: Sister J. Brown"],
])("%s: %s", (text, mark) => {
  expect(found(text)).toContain(mark);
});

test.each([
  "Waiting fell in 2026 from 40 to 12 days, and 90% came back.",
  "People aged 18 to 89 could take part.",
  "The clinic may 100 times a year be full.",
  "Version 2.5.1 of the pathway, NG 19, ISRCTN12345678.",
  "Call 0113 496 0000 between 9 and 5.",
  "The trust spent 1,234,567 pounds over 36 months.",
  "A drop of 95 patients in the SW1 area.",
  "Doctors, nurses and sisters of the ward.",
  "",
])("is quiet about: %s", (text) => {
  expect(kinds(text)).toEqual([]);
});

test("ten digits with the wrong check digit are no NHS number", () => {
  expect(kinds("943 476 5918")).toEqual([]);
  expect(kinds("943 476 5919")).toEqual(["nhs-number"]);
});

test("a long hostile text is read in no time", () => {
  const started = performance.now();
  for (const piece of ["1 ", "9", "A1", "Dr A", "ninety ", "jan ", "aged "]) freeTextWarnings(piece.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});

test("in a document every free text is looked at, and days, ids and addresses of its own are not", () => {
  const document = {
    id: "11111111-1111-4111-8111-111111111111",
    on: "2026-05-01",
    at: "2026-05-01T10:00:00Z",
    concerns: "concerns@example.org",
    othersGet: [{ gets: "Seen on 2026-05-01 by Dr Brown." }],
  };
  expect(documentWarnings(document).map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    "othersGet.0.gets date",
    "othersGet.0.gets person",
  ]);
  expect(documentWarnings(null)).toEqual([]);
});
