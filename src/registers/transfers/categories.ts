/** Categories under which companies disclose what they give. @see ABPI Code of Practice, clauses on disclosure; Disclosure UK */
export const categories = {
  "registration-fees": "Registration fees",
  "event-sponsorship": "Sponsorship of events",
  "travel-and-accommodation": "Travel and accommodation",
  "donations-and-grants": "Donations and grants",
  fees: "Fees for services and consultancy",
  "related-expenses": "Expenses agreed with fees",
  "joint-or-collaborative-working": "Joint or collaborative working",
  "contracted-services": "Contracted services",
  "research-and-development": "Research and development, as one sum",
} as const;

export type Category = keyof typeof categories;
export const categoryIds = Object.keys(categories) as [Category, ...Category[]];

/** Words by which files name the categories; the first that fits counts, so that the narrower stand first. */
const written: readonly (readonly [RegExp, Category])[] = [
  [/research|\br ?(?:&|and) ?d\b/, "research-and-development"],
  [/joint|collaborat/, "joint-or-collaborative-working"],
  [/contracted/, "contracted-services"],
  [/registration/, "registration-fees"],
  [/travel|accommodation/, "travel-and-accommodation"],
  [/sponsor|events?\b/, "event-sponsorship"],
  [/donation|grant|benefit in kind/, "donations-and-grants"],
  [/expense/, "related-expenses"],
  [/\bfees?\b|service|consultan/, "fees"],
];

/** The category that a file means, or null where its words name none. */
export function readCategory(text: string): Category | null {
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim();
  const exact = categoryIds.find((id) => id === plain || categories[id].toLowerCase() === plain);
  return exact ?? written.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
