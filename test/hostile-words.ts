import { existsSync, readFileSync } from "node:fs";

const list = new URL("../../shared/corpora/naughty-strings/blns.json", import.meta.url);

/** Words of our own that have broken programs like this one: always tried. */
const own = [
  "",
  "undefined",
  "null",
  "-1e400",
  "__proto__",
  "constructor",
  "<script>alert('a')</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "</title></svg><svg onload=alert(1)>",
  "'; drop table file; --",
  "$(touch x) `touch x` | touch x",
  "../../../../etc/passwd%00",
  "=1+1",
  "@SUM(A1)",
  "＝cmd()",
  "O'Brien & Søn “Ltd” – €5",
  "Ω≈ç√∫ 部落格 اختبار שלום 🏥👩🏽‍⚕️",
  "\u202eright to left\u202c",
  "e\u0301 zalgo\u0335\u0321\u0322",
  "a\ttab and\u0007bell\u001b[31mred",
  "two\nlines",
  "\ufeffmark",
  "x".repeat(5000),
] as const;

/** True where the Big List of Naughty Strings lies beside the project. */
export const bigListIsHere = existsSync(list);

/** To end a test's name with, so that a reader sees what was not tried and why. */
export const bigListNote = bigListIsHere
  ? ""
  : " (our own words only: ../shared/corpora/naughty-strings/blns.json is not here)";

/** Our own hostile words and, where it lies beside the project, the Big List of Naughty Strings. */
export function hostileWords(): string[] {
  return [...own, ...(bigListIsHere ? (JSON.parse(readFileSync(list, "utf8")) as string[]) : [])];
}
