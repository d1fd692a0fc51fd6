// Advance widths of Arial, in thousandths of the text size, for the characters that matter most.
const NARROW = /[ijl'|]/;
const SLIM = /[ftrI ,.:;()[\]/!-]/;
const WIDE = /[mwMW@%]/;
const CAPITAL = /[A-Z&]/;

/**
 * About how wide a line of text will be; a guess on the generous side, since the reader's font is not known here.
 * @param size in the drawing's units
 */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf(character);
  return (thousandths * size) / 1000;
}

function widthOf(character: string): number {
  if (NARROW.test(character)) return 235;
  if (SLIM.test(character)) return 320;
  if (WIDE.test(character)) return 880;
  if (CAPITAL.test(character)) return 700;
  // Beyond Latin letters a character may be as wide as it is high.
  return (character.codePointAt(0) ?? 0) < 0x0250 ? 556 : 1000;
}

/** The text, cut short with an ellipsis where it would be wider than `room`. */
export function shorten(text: string, { size, room }: { readonly size: number; readonly room: number }): string {
  if (textWidth(text, size) <= room) return text;
  const roomForText = (room - textWidth("…", size)) / (size / 1000);
  let kept = "";
  let thousandths = 0;
  for (const character of text) {
    thousandths += widthOf(character);
    if (thousandths > roomForText && kept !== "") break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
