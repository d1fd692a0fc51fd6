import { monthEnd } from "../../domain/period.ts";
import { monthInName } from "./_month-in-name.ts";

// The release of October 2011 covers April 2010 to March 2011: 12 months that end 7 before the release.
const monthsFromPeriodEnd = 7;

/** The month of a SHMI release and the 12 months it covers, from the file's name; nulls where it says no month. */
export function shmiReleaseFromName(fileName: string): Record<string, string | null> {
  const release = monthInName(fileName);
  if (release === null) return { release, period_first: null, period_last: null };
  const last = Number(release.slice(0, 4)) * 12 + Number(release.slice(5)) - 1 - monthsFromPeriodEnd;
  const first = last - 11;
  return {
    release,
    period_first: `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, "0")}-01`,
    period_last: monthEnd(Math.floor(last / 12), (last % 12) + 1),
  };
}
