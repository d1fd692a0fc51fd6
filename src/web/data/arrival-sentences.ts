import type { ArrivedFile } from "../../analysis/explain/arrived-files.ts";
import { lateExtract, type SourceArrival } from "../../analysis/explain/source-arrivals.ts";
import { counted, listed, plainDate, plainMonth, plainNumber, withinSentence } from "../../domain/format.ts";
import type { Source } from "../../domain/source.ts";
import { isMonthly } from "./late-words.ts";

/** What came, and what is late, in a few sentences. */
export function arrivalSentences(
  files: readonly ArrivedFile[],
  arrivals: readonly SourceArrival[],
  sources: ReadonlyMap<string, Source>,
  today: string,
): string[] {
  if (files.length === 0) return ["No file came."];
  const sum = (of: (file: ArrivedFile) => number) => files.reduce((total, file) => total + of(file), 0);
  const refused = sum(({ rowsRefused }) => rowsRefused);
  const unknown = files.filter(({ source }) => source === null).length;
  const came = `${counted(files.length, "file")} came, of ${counted(arrivals.length, "kind")}${unknown === 0 ? "" : `; ${plainNumber(unknown)} of them ${unknown === 1 ? "is" : "are"} of no kind that Openward knows, and nothing was read from ${unknown === 1 ? "it" : "them"}`}.`;
  const rows = `${counted(
    sum(({ rowsTaken }) => rowsTaken),
    "row",
  )} ${sum(({ rowsTaken }) => rowsTaken) === 1 ? "was" : "were"} taken and ${refused === 0 ? "none" : plainNumber(refused)} refused.`;
  return [came, rows, lateSentence(arrivals, sources, today)];
}

function lateSentence(arrivals: readonly SourceArrival[], sources: ReadonlyMap<string, Source>, today: string): string {
  const monthly = arrivals.flatMap((arrival) => {
    const source = sources.get(arrival.source);
    return source !== undefined && source.kind === "local" && isMonthly(source) ? [{ source, arrival }] : [];
  });
  if (monthly.length === 0) return "Nothing that came is sent month by month, so that nothing can be late.";
  const late = monthly.flatMap(({ source, arrival }) => {
    const overdue = lateExtract(source, arrival, today);
    return overdue === null
      ? []
      : [
          `${withinSentence(source.title)}, whose extract for ${plainMonth(overdue.month)} was due on ${plainDate(overdue.dueOn)}`,
        ];
  });
  if (late.length === 0)
    return `Nothing is late on ${plainDate(today)}, of the ${counted(monthly.length, "kind")} that ${monthly.length === 1 ? "comes" : "come"} month by month.`;
  const rest = monthly.length - late.length;
  return `Late on ${plainDate(today)}: ${listed(late)}.${rest === 0 ? "" : rest === 1 ? " The other kind that comes month by month is on time." : ` The other ${rest} kinds that come month by month are on time.`}`;
}
