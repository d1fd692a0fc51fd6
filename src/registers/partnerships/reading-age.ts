/**
 * Readability of a text by the Automated Readability Index, rounded up as its authors do:
 * 4.71 characters per word + 0.5 words per sentence - 21.43, where characters are letters and digits.
 * It needs no count of syllables, so that two programs agree. Over a few sentences it is a hint and no measurement.
 * @returns grade from 1 to 14, and the age in years by whose end most readers follow it: grade 9 is 13 to 14. Null for a text without words.
 * @see Senter & Smith 1967, Automated Readability Index, AMRL-TR-6620
 */
export function readingAge(text: string): { readonly grade: number; readonly years: number } | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const characters = words.join("").match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const index = (4.71 * characters) / words.length + (0.5 * words.length) / sentencesIn(text) - 21.43;
  // The scale ends at grade 14, students of 18 to 22.
  const grade = Math.min(14, Math.max(1, Math.ceil(index)));
  return { grade, years: grade === 14 ? 22 : grade + 5 };
}

/** Words: runs between spaces that hold a letter or a digit. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Sentences end with a full stop, question or exclamation mark before a space or the end; 2.5 and a.m. end none. At least 1. */
function sentencesIn(text: string): number {
  return Math.max(1, text.trim().match(/[.!?]+["')\]]*(?=\s+["'([]?[\p{Lu}\p{N}]|$)/gu)?.length ?? 0);
}
