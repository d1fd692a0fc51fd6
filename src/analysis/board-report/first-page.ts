import { counted, listed, plainNumber, withinSentence } from "../../domain/format.ts";
import { isCountedFor } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import type { PolicyFact } from "../../domain/policy-fact.ts";
import { hasValue, type Reading } from "../../domain/reading.ts";
import type { ReportLine, ReportPart, ReportRow, ReportSignal } from "./board-report.ts";
import { intervalWords } from "./bounds-words.ts";
import type { ReportQuality } from "./report-quality.ts";
import type { Action } from "./report-signals.ts";
import { figure, lackingWords, periodWords } from "./sentences.ts";

interface FirstPage {
  readonly parts: readonly ReportPart[];
  readonly signals: readonly ReportSignal[];
  readonly actions: readonly Action[];
  readonly policy: readonly PolicyFact[];
}

/**
 * What needs a decision, by rule: a figure whose whole interval is short of a target in force, terms of funding not met,
 * research money held without a plan, and signals of concern that nobody owns.
 */
export function decisionsOf({ parts, signals, actions, policy }: FirstPage): ReportLine[] {
  const rows = parts.flatMap(({ rows: own }) => own);
  const byId = new Map(rows.map((row) => [row.indicator.id, row]));
  const lines: ReportLine[] = [];
  const line = (text: string, indicator: string): void => {
    const action = actions.find((each) => each.indicator === indicator);
    lines.push({ text, indicator, owner: action?.owner ?? null, due: action?.due ?? null });
  };
  for (const fact of policy) {
    const target = fact.sets?.targetPercent;
    const row = fact.indicator === undefined ? undefined : byId.get(fact.indicator);
    if (target === undefined || row === undefined || !hasValue(row.reading)) continue;
    const { reading, indicator } = row;
    if (reading.upper === null || reading.lower === null || reading.upper >= target) continue;
    const of =
      reading.n === null || reading.d === null ? "" : `${plainNumber(reading.n)} of ${plainNumber(reading.d)}, `;
    line(
      `${indicator.name}: ${of}${figure(indicator, reading.value)} (${intervalWords(indicator, reading.lower, reading.upper)}), all of the interval below the ${target}% asked for.`,
      indicator.id,
    );
  }
  moneyLines(byId, line);
  const unowned = signals.filter(
    ({ meaning, owner, closed, rule }) =>
      meaning === "concern" && owner === null && closed === null && rule !== "guard",
  );
  if (unowned.length > 0)
    line(
      `${counted(unowned.length, "signal")} of concern ${unowned.length === 1 ? "has" : "have"} no owner: ${listed([...new Set(unowned.map(({ name }) => withinSentence(name)))])}. Name one for each, or note why none is needed.`,
      unowned[0]?.indicator ?? "",
    );
  return lines;
}

function moneyLines(byId: ReadonlyMap<string, ReportRow>, line: (text: string, indicator: string) => void): void {
  const terms = byId.get("G04")?.reading;
  if (terms !== undefined && hasValue(terms) && terms.n !== null && terms.d !== null && terms.n < terms.d)
    line(
      `Terms of research money from outside NHS Treasury allocations: met for ${plainNumber(terms.n)} of ${counted(terms.d, "award")}; ${plainNumber(terms.d - terms.n)} not met or not checked.`,
      "G04",
    );
  const capacity = byId.get("G02")?.reading;
  if (capacity !== undefined && hasValue(capacity)) {
    const { n: used, d: heldOrReceived } = capacity;
    if (used !== null && heldOrReceived !== null && used < heldOrReceived)
      line(capacitySentence(used, heldOrReceived, surplusOf(byId.get("G07")?.reading, capacity)), "G02");
  }
}

/** The research surplus on the first day of a period, in pence, and what of it is old and without a plan. */
interface Surplus {
  readonly pence: number;
  readonly oldPence: number;
}

/** Null where no figure of the same period gives it. */
function surplusOf(balances: Reading | undefined, { period }: Reading): Surplus | null {
  if (balances === undefined || !hasValue(balances) || balances.period !== period) return null;
  return balances.n === null || balances.d === null ? null : { pence: balances.d, oldPence: balances.n };
}

/**
 * What was used of capacity-building money. The figure sets it against that money and the whole research surplus together, which is
 * not split into kinds; the surplus tells the two apart.
 */
function capacitySentence(used: number, heldOrReceived: number, surplus: Surplus | null): string {
  if (surplus === null || surplus.pence > heldOrReceived)
    return `Capacity-building money: ${pounds(used)} used for research capacity; ${pounds(heldOrReceived)} received, or held as research surplus at the start of the period.`;
  const { pence, oldPence } = surplus;
  const old = oldPence > 0 ? `, ${pounds(oldPence)} of it for over 24 months and without a plan` : "";
  return `Capacity-building money: ${pounds(heldOrReceived - pence)} received, ${pounds(used)} used for research capacity; ${pounds(pence)} of research surplus held at the start of the period${old}.`;
}

/** Money is counted in pence. */
function pounds(pence: number): string {
  return `£${plainNumber(pence / 100)}`;
}

/** What changed: one line for each indicator with a signal in its series or a funnel, in the order of the report. */
export function changesOf(signals: readonly ReportSignal[]): ReportLine[] {
  const changed = signals.filter(({ rule }) => rule !== "guard");
  return [...new Set(changed.map(({ indicator }) => indicator))].map((indicator) => {
    const own = changed.filter((signal) => signal.indicator === indicator);
    const owned = own.find(({ owner }) => owner !== null);
    const words = own.map(
      ({ sentence }) => `${sentence[0]?.toLowerCase() ?? ""}${sentence.slice(1).replace(/\.$/, "")}`,
    );
    return {
      text: `${own[0]?.name ?? indicator}: ${words.join("; ")}.`,
      indicator,
      owner: owned?.owner ?? null,
      due: owned?.due ?? null,
    };
  });
}

/** What is not known: parts without files, figures without a value, guards without a figure. */
export function unknownsOf(
  parts: readonly ReportPart[],
  quality: ReportQuality,
  { period, role }: { period: Period; role: string },
): ReportLine[] {
  const lines: ReportLine[] = [];
  const line = (text: string, indicator: string | null = null): void =>
    void lines.push({ text, indicator, owner: null, due: null });
  for (const { number, title, notSupplied } of parts)
    if (notSupplied.length > 0)
      line(`Part ${number}, ${withinSentence(title)}: ${lackingWords(notSupplied)} not supplied.`);
  for (const { title, months } of quality.completeness) {
    const missing = months.filter(({ state }) => state === "not-supplied");
    if (missing.length > 0 && missing.length < months.length)
      line(`${title}: nothing for ${listed(missing.map(({ month }) => periodWords(month.slice(0, 7))))}.`);
  }
  const rows = parts.flatMap(({ rows: own }) => own);
  // What is counted for other kinds of organisation is no gap of this one.
  const without = rows.filter(
    ({ reading, indicator }) => reading.state === "not-applicable" && isCountedFor(indicator, role),
  );
  if (without.length > 0)
    line(
      `No figure in ${periodWords(period.label)} for ${someOf(without.map(({ indicator }) => withinSentence(indicator.name)))}.`,
    );
  // Where there is no figure there is nothing to guard.
  const figures = rows.filter(({ reading }) => hasValue(reading));
  const guards = figures.flatMap(({ guards: own }) => own);
  const lacking = guards.filter(({ state }) => state === "not-supplied").length;
  if (lacking > 0)
    line(
      `${plainNumber(lacking)} of ${counted(guards.length, "guard")} beside ${counted(figures.length, "figure")} ${lacking === 1 ? "was" : "were"} not supplied.`,
    );
  if (quality.refusedCells > 0)
    line(
      `${counted(quality.refusedCells, "cell")} in the files could not be read; the rows they stand in are left out.`,
    );
  return lines;
}

/** Most names in one line; more would hide the others. */
const mostNamed = 6;

function someOf(names: readonly string[]): string {
  return names.length <= mostNamed + 1
    ? listed(names)
    : listed([...names.slice(0, mostNamed), `${names.length - mostNamed} more`]);
}
