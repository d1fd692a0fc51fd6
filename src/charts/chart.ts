/** The figures in a chart, for a reader who would rather have words. */
export interface ChartTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A drawn chart with what must stand beside it. */
export interface Chart {
  readonly id: string;
  /** 640 wide, or as wide as was asked; stands alone as a file. */
  readonly svg: string;
  /** The same chart laid out for a narrow screen, 320 wide. */
  readonly narrowSvg: string;
  readonly title: string;
  /** From the caller's closed list; the chart only carries it. */
  readonly sentence: string;
  readonly table: ChartTable;
}

/** What every chart is told about itself. */
export interface ChartWords {
  /** Unique on its page; starts with a letter, then letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** How to read the picture, for a reader who cannot see it; the sentence unless told otherwise. */
  readonly description?: string;
}
