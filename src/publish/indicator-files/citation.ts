import { periodWords } from "../../analysis/board-report/sentences.ts";
import type { IndicatorFigures } from "../../analysis/readings/indicator-figures.ts";
import { gamingSentence, type Method } from "../../domain/indicator.ts";
import type { Source } from "../../domain/source.ts";

/** Figures of one indicator and period with what must go with them wherever they go. */
export interface CitedFigures {
  readonly figures: IndicatorFigures & { readonly method: Method };
  readonly sources: readonly Source[];
  readonly buildId: string;
  readonly synthetic: boolean;
}

/** How to name the figures in a paper: who, what, when, how, from what, which build. */
export function citationOf({
  figures: { indicator, period, method },
  sources,
  buildId,
  synthetic,
}: CitedFigures): string {
  const from = sourcesOf({ figures: { indicator }, sources }).map(({ title, publisher, kind }) =>
    kind === "local" ? `${title} (the organisations' own extracts)` : `${title} (${publisher})`,
  );
  return [
    ...(synthetic ? ["SYNTHETIC DATA: every organisation and figure is made up."] : []),
    `Openward, indicator ${indicator.id} ${indicator.name}, method ${method.version}, ${periodWords(period.label)}, as reported, build ${buildId}.`,
    `Worked out from: ${from.join("; ")}.`,
  ].join(" ");
}

/** Under which terms the files behind the figures came, source by source. */
export function licenceOf(
  cited: Pick<CitedFigures, "sources"> & { figures: Pick<IndicatorFigures, "indicator"> },
): string {
  return sourcesOf(cited)
    .map(({ title, licence }) => `${title}: ${licence}.`)
    .join(" ");
}

/** What a reader must know of the figures, as one text. */
export function caveatsOf({ figures: { indicator } }: Pick<CitedFigures, "figures">): string {
  return [...indicator.caveats, gamingSentence(indicator)].join(" ");
}

function sourcesOf({
  figures: { indicator },
  sources,
}: Pick<CitedFigures, "sources"> & { figures: Pick<IndicatorFigures, "indicator"> }): Source[] {
  return indicator.sources.flatMap((id) => sources.find((source) => source.id === id) ?? []);
}
