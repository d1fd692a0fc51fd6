import { periodWords } from "../../analysis/board-report/sentences.ts";
import { groupFunnel } from "../../analysis/peers/group-funnel.ts";
import { namedGroups } from "../../analysis/peers/named-groups.ts";
import { figurePeriods } from "../../analysis/readings/figure-periods.ts";
import { listed } from "../../domain/format.ts";
import { type Indicator, type Method, methodFor } from "../../domain/indicator.ts";
import { type Period, readPeriod } from "../../domain/period.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { CitedFigures } from "../../publish/indicator-files/citation.ts";
import { figuresCsv } from "../../publish/indicator-files/figures-csv.ts";
import { figuresJson } from "../../publish/indicator-files/figures-json.ts";
import { funnelSvg } from "../../publish/indicator-files/funnel-svg.ts";
import { keptFigures } from "../kept-figures.ts";
import { knownIndicator } from "../known-indicator.ts";
import { links } from "../links.ts";
import { definePage, type ShownFile } from "../page.ts";

/** Figures of one indicator, method and period as a file. The address never comes to mean another method or period. */
export const indicatorFile = definePage({
  path: "/indicators/:id/:version/:period/:file",
  tryAt: "/indicators/A02/v1/2026-27H1/figures.csv",
  gives: "file",
  show: async (readers, { params, query }) => {
    const indicator = knownIndicator(readers, params.id);
    const period = readPeriod(params.period ?? "");
    const method = methodAsked(indicator, period, params.version ?? "");
    const periods = await figurePeriods(readers.facts, indicator, readers.today);
    if (!periods.some((each) => each.period.label === period.label))
      throw new Refusal(
        "not-found",
        `No organisation has a figure of ${indicator.id} for ${periodWords(period.label)}.`,
        `The page of the indicator lists the periods that have figures: ${links.indicator(indicator.id)}.`,
      );
    const figures = await keptFigures(readers, indicator, period);
    const { units, buildId, synthetic } = readers;
    const cited = { figures: { ...figures, method }, sources: units.sources, buildId, synthetic };
    return fileOf(cited, params.file ?? "", query.peers || undefined);
  },
});

function methodAsked(indicator: Indicator, period: Period, version: string): Method {
  const method = methodFor(indicator, period.last);
  if (method !== undefined && version === `v${method.version}`) return method;
  const inForce =
    method === undefined
      ? `No method of ${indicator.id} was in force then.`
      : `For that period there is ${listed(["figures.csv", "figures.json"].map((file) => links.indicatorFile(indicator.id, method.version, period.label, file)))}.`;
  throw new Refusal(
    "not-found",
    `For ${periodWords(period.label)} the figures of ${indicator.id} were not worked out by a method "${version.slice(0, 20)}".`,
    inForce,
  );
}

function fileOf(cited: CitedFigures, file: string, peers: string | undefined): ShownFile {
  const { indicator, period, method } = cited.figures;
  const name = (ending: string) => `${indicator.id}-v${method.version}-${period.label.replace("/", "-")}-${ending}`;
  if (file === "figures.csv") return { type: "text/csv; charset=utf-8", body: figuresCsv(cited), name: name(file) };
  if (file === "figures.json")
    return { type: "application/json; charset=utf-8", body: figuresJson(cited), name: name(file) };
  if (file === "funnel.svg") {
    const groups = namedGroups(cited.figures.rows);
    // Without a word of it: everybody of the first level, so that the address means one thing.
    const group = groups.find(({ id }) => id === (peers ?? groups[0]?.id));
    if (group === undefined)
      throw new Refusal(
        "not-found",
        "There is no such group in this period.",
        `There is ${listed(groups.map(({ id }) => id))}.`,
      );
    const funnel = groupFunnel(indicator, group);
    if (funnel === null)
      throw new Refusal(
        "not-found",
        `There is no funnel of ${indicator.id} for ${group.name} in this period.`,
        "It takes an indicator for which one is fair, and 8 organisations with a figure.",
      );
    return {
      type: "image/svg+xml; charset=utf-8",
      body: funnelSvg(cited, group, funnel),
      name: name(`${group.id}-${file}`),
    };
  }
  throw new Refusal("not-found", "There is no such file.", "There is figures.csv, figures.json and funnel.svg.");
}
