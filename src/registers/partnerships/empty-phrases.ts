/** Phrases that say nothing of what anybody gets. The list is closed and ours: what is not on it is for a reader to judge. */
export const emptyPhrases: readonly string[] = [
  "win win",
  "add value",
  "adds value",
  "added value",
  "adding value",
  "value add",
  "mutual benefit",
  "mutual benefits",
  "mutually beneficial",
  "synergy",
  "synergies",
  "strategic alignment",
  "strategic fit",
  "shared vision",
  "shared values",
  "closer relationship",
  "closer relationships",
  "stronger relationship",
  "stronger relationships",
  "build relationships",
  "building relationships",
  "goodwill",
  "giving back",
  "give back",
  "unlock potential",
  "unlocks potential",
  "thought leadership",
  "trusted partner",
  "partner of choice",
  "innovative solutions",
  "commercial in confidence",
  "to be confirmed",
  "to be agreed",
];

/** Answers that are no answer where they are the whole of it. */
const emptyAnswers: readonly string[] = [
  "",
  "none",
  "nothing",
  "n a",
  "na",
  "not applicable",
  "tbc",
  "tba",
  "see above",
  "as above",
];

/** Words by which an entry would be praise of itself. */
export const superlatives: readonly string[] = [
  "world class",
  "world leading",
  "world beating",
  "cutting edge",
  "state of the art",
  "ground breaking",
  "groundbreaking",
  "game changing",
  "game changer",
  "revolutionary",
  "best in class",
  "unique",
  "unparalleled",
  "unrivalled",
];

/** The empty phrase in a statement of what somebody gets, the statement itself where all of it is empty, or null. */
export function emptyPhraseIn(statement: string): string | null {
  const plain = plainWords(statement);
  return emptyAnswers.includes(plain.trim()) ? statement.trim() || "nothing" : found(plain, emptyPhrases);
}

/** The word of praise in a text, or null. */
export function superlativeIn(text: string): string | null {
  return found(plainWords(text), superlatives);
}

function found(plain: string, phrases: readonly string[]): string | null {
  return phrases.find((phrase) => plain.includes(` ${phrase} `)) ?? null;
}

/** Lower case, with one space around every word, so that win-win, "win–win" and WIN / WIN are one phrase. */
function plainWords(text: string): string {
  return ` ${text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\u00ad|\u200b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
