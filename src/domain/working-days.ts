/** Bank holidays of England and Wales that Parliament or the Crown moved or added. Source: gov.uk/bank-holidays. */
const moved: Readonly<Record<string, string | null>> = {
  "2020-05-04": "2020-05-08",
  "2022-05-30": "2022-06-02",
};
/** Days given for Christmas and Boxing Day, by the day of the week of 25 December from Sunday on: a weekend is made good. */
const christmas = [
  [26, 27],
  [25, 26],
  [25, 26],
  [25, 26],
  [25, 26],
  [25, 28],
  [27, 28],
];
const added: readonly string[] = ["2022-06-03", "2022-09-19", "2023-05-08"];

/**
 * Bank holidays of England and Wales in a year, by the standing rules and the changes known up to 2026. One proclaimed
 * later is not in it until it is added here: a notice counted without it is then a day too short.
 * @returns ISO dates in order
 * @see Banking and Financial Dealings Act 1971, schedule 1
 */
export function bankHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const standing = [
    firstWorkday(`${year}-01-01`),
    shift(easter, -2),
    shift(easter, 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    ...(christmas[dayOfWeek(`${year}-12-25`)] ?? []).map((day) => `${year}-12-${day}`),
  ];
  return [...standing.map((day) => moved[day] ?? day), ...added.filter((day) => day.startsWith(`${year}-`))].sort();
}

/** True for Monday to Friday outside bank holidays of England and Wales. */
export function isWorkingDay(day: string): boolean {
  const week = dayOfWeek(day);
  return week !== 0 && week !== 6 && !bankHolidays(Number(day.slice(0, 4))).includes(day);
}

/** Working days after `from`, up to and with `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = shift(from, 1); day <= to; day = shift(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** Easter Sunday. @see Meeus, Astronomical Algorithms 1991, chapter 8 (the anonymous Gregorian rule) */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, "0")}-${String((f % 31) + 1).padStart(2, "0")}`;
}

function dayOfWeek(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function firstWorkday(day: string): string {
  return shift(day, [1, 0, 0, 0, 0, 0, 2][dayOfWeek(day)] ?? 0);
}

function mondayFrom(day: string): string {
  return shift(day, (8 - dayOfWeek(day)) % 7);
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
