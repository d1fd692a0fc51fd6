/** Names that break careless patterns: very long, empty, of another script, with signs of regular expressions. */
export const hostileNames: readonly string[] = [
  "a ".repeat(20_000),
  "A".repeat(50_000),
  "Dr ".repeat(20_000),
  "(((((",
  "\\",
  "\u202eknab",
  "Ω".repeat(1_000),
  "=cmd|' /C calc'!A0",
  "__proto__",
];
