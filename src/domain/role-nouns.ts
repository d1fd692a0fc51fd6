const nouns: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  trust: { one: "trust", many: "trusts" },
  icb: { one: "ICB", many: "ICBs" },
  practice: { one: "general practice", many: "general practices" },
  pharmacy: { one: "pharmacy", many: "pharmacies" },
  university: { one: "university", many: "universities" },
  nation: { one: "nation", many: "nations" },
};

/** What organisations of a role are called within a sentence: "trust", "ICBs", "pharmacies". */
export function roleNoun(role: string, number: "one" | "many"): string {
  return nouns[role]?.[number] ?? (number === "one" ? "other organisation" : "other organisations");
}
