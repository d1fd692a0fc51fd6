import { shorten, textWidth } from "./text-width.ts";

/** Words broken into lines of a width; what does not fit into the last line is cut with an ellipsis. */
export function wrapText(
  text: string,
  { size, room, lines }: { readonly size: number; readonly room: number; readonly lines: number },
): readonly string[] {
  const wrapped: string[] = [];
  let rest = text.trim();
  while (rest !== "" && wrapped.length < lines - 1) {
    const line = firstLine(rest, size, room);
    wrapped.push(shorten(line.trimEnd(), { size, room }));
    rest = rest.slice(line.length).trimStart();
  }
  return rest === "" ? wrapped : [...wrapped, shorten(rest, { size, room })];
}

function firstLine(text: string, size: number, room: number): string {
  let line = "";
  for (const word of text.split(/(?<=\s)/)) {
    if (line !== "" && textWidth((line + word).trimEnd(), size) > room) return line;
    line += word;
  }
  return line;
}
