import { z } from "zod";
import { emptyPhraseIn, superlativeIn } from "./empty-phrases.ts";
import { readingAge, wordsOf } from "./reading-age.ts";

/** The oldest reading age that an aim may need. */
export const longestAimWords = 80;
export const oldestAimYears = 14;
export const longestTitle = 100;

/** A title: short, no brand, no praise. Brands are known by their marks only; names of medicines are for a checker to see. */
export const title = z
  .string()
  .trim()
  .min(5)
  .refine((text) => [...text].length <= longestTitle, { message: `Use ${longestTitle} characters or fewer.` })
  .refine((text) => !/[®™℠]/u.test(text), { message: "Leave out brand names." })
  .superRefine((text, { addIssue }) => {
    const praise = superlativeIn(text);
    if (praise !== null) addIssue({ code: "custom", message: `Leave out praise ("${praise}"): say what is done.` });
  });

/** An aim: no more than 80 words that most people of 14 can read. */
export const aim = z
  .string()
  .trim()
  .min(20)
  .superRefine((text, { addIssue }) => {
    const words = wordsOf(text).length;
    if (words > longestAimWords)
      addIssue({ code: "custom", message: `Use ${longestAimWords} words or fewer: these are ${words}.` });
    const age = readingAge(text);
    if (age !== null && age.years > oldestAimYears)
      addIssue({
        code: "custom",
        message: `Use shorter words and sentences: this reads like a text for people of ${age.years}, and it should be for those of ${oldestAimYears}.`,
      });
  });

/** What somebody gets, in words that say something. */
export const benefit = z
  .string()
  .trim()
  .max(1000)
  .superRefine((text, { addIssue }) => {
    const empty = emptyPhraseIn(text);
    if (empty !== null)
      addIssue({
        code: "custom",
        message: `"${empty}" does not say what is gained. Say what they will have, learn or earn that they would not otherwise.`,
      });
    else if (wordsOf(text).length < 6)
      addIssue({ code: "custom", message: "Say in a sentence what is gained: six words or more." });
  });

const roleWords =
  /(?:^|[._-])(?:partnerships?|research|governance|concerns?|complaints?|feedback|enquir(?:y|ies)|inquiries|info|contact|office|team|pals|speak-?up|ftsu|industry|innovation|disclosure|transparency|register|trials|studies|rd|randd)(?:$|[._-])/;

/** An address for concerns that belongs to a role, so that it outlives whoever holds it and names nobody. */
export const roleMailbox = z
  .email()
  .refine((address) => roleWords.test(address.slice(0, address.indexOf("@")).toLowerCase()), {
    message: "Give the mailbox of a role, such as research.governance@ or concerns@, and not of a person.",
  });
