import type { ChartTable, ChartWords } from "./chart.ts";
import type { HatchClass } from "./hatch-scale.ts";
import { type NumberText, plainNumber } from "./number-text.ts";
import type { Outline } from "./outline.ts";

export interface BoardMapData extends ChartWords {
  /** What is shown and its unit: "Practices that recruited, share of those open". */
  readonly measure: string;
  /** The scale in words, in order: states without a figure, none, then steps from low to high. */
  readonly classes: readonly HatchClass[];
  /** In name order; the chart keeps it. */
  readonly boards: readonly BoardOnMap[];
  readonly format?: NumberText;
}

export type BoardOnMap = BoardPlace & (BoardFigure | BoardAbsence);

interface BoardPlace {
  readonly name: string;
  /** The board that the page is about. */
  readonly own?: boolean;
  /** Null where no outline joins to it: it is then listed under the map. */
  readonly outline: Outline | null;
  /** Its place in `classes`. */
  readonly inClass: number;
}

export interface BoardFigure {
  readonly value: number;
  /** Null where the method gives no interval. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface BoardAbsence {
  /** "Not supplied: no activity file says anything of it." */
  readonly because: string;
}

/** "Anyshire: 1 in 10 to 1 in 4; 18%, 95% interval 12% to 26%". */
export function boardSays(data: BoardMapData, board: BoardOnMap): string {
  const text = data.classes[board.inClass]?.text ?? "";
  if (!("value" in board)) return `${board.name}: ${board.because}`;
  const format = data.format ?? plainNumber;
  const interval = intervalText(data, board);
  return `${board.name}: ${text}; ${format(board.value)}, ${interval === null ? "no interval" : `95% interval ${interval}`}`;
}

function intervalText({ format = plainNumber }: BoardMapData, board: BoardOnMap): string | null {
  if (!("value" in board) || board.lower === null || board.upper === null) return null;
  return `${format(board.lower)} to ${format(board.upper)}`;
}

export function boardMapTable(data: BoardMapData): ChartTable {
  const { title, measure, classes, boards, format = plainNumber } = data;
  return {
    caption: title,
    head: ["Integrated care board", measure, "95% interval", "In words"],
    rows: boards.map((board) => [
      board.name,
      "value" in board ? format(board.value) : board.because,
      "value" in board ? (intervalText(data, board) ?? "None") : "No figure",
      classes[board.inClass]?.text ?? "",
    ]),
  };
}

/** What the picture shows, in words. */
export function boardMapDescription({ classes, boards }: BoardMapData): string {
  const counts = classes.map(({ text }, place) => {
    const count = boards.filter(({ inClass }) => inClass === place).length;
    return `${text} ${count}`;
  });
  const without = boards.filter(({ outline }) => outline === null).length;
  const own = boards.find((board) => board.own === true);
  return [
    `Map of ${boards.length - without} integrated care board${boards.length - without === 1 ? "" : "s"}, hatched by class: ${counts.join("; ")}.`,
    ...(without === 0 ? [] : [`${without} without an outline ${without === 1 ? "is" : "are"} listed under it.`]),
    ...(own === undefined || own.outline === null ? [] : [`${own.name} has a thick outline.`]),
  ].join(" ");
}
