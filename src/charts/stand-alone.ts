import { type Chart, TEXT_SIZE } from "./chart.ts";
import { element, words } from "./draw.ts";
import { paint } from "./paint.ts";
import { textWidth } from "./text-width.ts";

/** Words that go with a chart wherever its file goes. */
export interface StandAloneWords {
  /** Above everything else, in bold: that the figures are made up. */
  readonly notice?: string;
  /** Below the chart, each on lines of its own: source, citation, build. */
  readonly below: readonly string[];
}

const WIDE = 640;
const EDGE = 16;
const TITLE_SIZE = 16;
const NOTE_SIZE = 12;

/** A chart as a file of its own: on white, with its title, its sentence and its source in the picture. */
export function standAlone(chart: Chart, { notice, below }: StandAloneWords): string {
  const { svg } = chart;
  const size = /\bwidth="(\d+(?:\.\d+)?)" height="(\d+(?:\.\d+)?)"/.exec(svg);
  const height = Number(size?.[2] ?? 0);
  const parts: string[] = [];
  let y = EDGE;
  const say = (text: string, fontSize: number, attributes: Readonly<Record<string, string>>) => {
    for (const line of wrapped(text, fontSize, WIDE)) {
      y += fontSize * 1.35;
      parts.push(words(line, { x: EDGE, y, "font-size": fontSize, ...attributes }));
    }
  };
  if (notice !== undefined) say(notice, TEXT_SIZE, { "font-weight": "bold" });
  say(chart.title, TITLE_SIZE, { "font-weight": "bold" });
  y += 4;
  say(chart.sentence, TEXT_SIZE, {});
  y += EDGE;
  parts.push(element("g", { transform: `translate(${EDGE} ${y})` }, svg));
  y += height + EDGE / 2;
  for (const text of below) {
    say(text, NOTE_SIZE, { fill: paint("quiet").fill as string });
    y += 2;
  }
  const width = WIDE + 2 * EDGE;
  const tall = Math.ceil(y + EDGE);
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${tall}`,
      width,
      height: tall,
      "font-family": "Arial, Helvetica, sans-serif",
      fill: "#212b32",
    },
    element("rect", { width, height: tall, fill: "#ffffff" }),
    ...parts,
  )}\n`;
}

/** Words on as many lines as they need; a word wider than a line has one of its own. */
export function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
