const words: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  trust: { one: "NHS trust", many: "NHS trusts" },
  icb: { one: "Integrated care board", many: "Integrated care boards" },
  practice: { one: "General practice", many: "General practices" },
  pharmacy: { one: "Community pharmacy", many: "Community pharmacies" },
  other: { one: "Other organisation", many: "Other organisations" },
};

/** What an organisation is, in words. */
export function roleWords(role: string, number: "one" | "many" = "one"): string {
  return words[role]?.[number] ?? role;
}
