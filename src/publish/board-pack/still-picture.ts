/**
 * A drawn chart as one picture: no point of it takes the focus, and points that look alike share one drawing. A pack has
 * over a thousand points; a reader who goes by keyboard would meet each of them on the way to the next heading. What they
 * say is in the table under the chart.
 * @param svg as the charts room draws it
 */
export function stillPicture(svg: string): string {
  const id = /^<svg[^>]* id="([^"]+)"/.exec(svg)?.[1];
  if (id === undefined) throw new RangeError("a chart must begin with an svg that has an id");
  const quiet = svg
    .replace(/ role="img" tabindex="0" aria-label="[^"]*"/g, "")
    .replace(/<path ([^>]*)><title>[^<]*<\/title><\/path>/g, "<path $1/>")
    .replace(/(<svg[^>]*) role="group"/, '$1 role="img"');
  const drawings = new Map<string, string>();
  const body = quiet.replace(
    /<path d="([^"]+)" transform="translate\((\S+) (\S+)\)"([^>]*)\/>/g,
    (_, d, x, y, rest) => {
      const drawing = `d="${d}"${rest}`;
      const name = drawings.get(drawing) ?? `${id}-m${drawings.size}`;
      drawings.set(drawing, name);
      return `<use href="#${name}" x="${x}" y="${y}"/>`;
    },
  );
  if (drawings.size === 0) return body;
  const shared = Array.from(drawings, ([drawing, name]) => `<path id="${name}" ${drawing}/>`).join("");
  return body.replace(/<\/desc>/, `</desc><defs>${shared}</defs>`);
}
