/**
 * A drawn chart as one picture: no point of it takes the focus. A pack has over a thousand points, and a reader who goes by
 * keyboard would meet each of them on the way to the next heading; what they say is in the table under the chart.
 * @param svg as the charts room draws it
 * @throws RangeError if it is not such a drawing
 */
export function stillPicture(svg: string): string {
  if (!/^<svg [^>]*\bid="/.test(svg)) throw new RangeError("a chart must begin with an svg that has an id");
  return svg
    .replace(/ role="img" tabindex="0" aria-label="[^"]*"/g, "")
    .replace(/<path ([^>]*)><title>[^<]*<\/title><\/path>/g, "<path $1/>")
    .replace(/^(<svg[^>]*) role="group"/, '$1 role="img"');
}

/** The same without its long description, for a picture whose sentence and figures stand in the same row. */
export function wordlessPicture(svg: string): string {
  return stillPicture(svg)
    .replace(/<desc [^>]*>[^<]*<\/desc>/, "")
    .replace(/ aria-describedby="[^"]*"/, "");
}
