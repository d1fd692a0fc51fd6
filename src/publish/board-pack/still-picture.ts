/**
 * A chart drawn still, as one picture: no point of it takes the focus. A pack has over a thousand points, and a reader who goes by
 * keyboard would meet each of them on the way to the next heading; what they say is in the table under the chart.
 * @param svg as the charts room draws it
 * @throws RangeError if it is not such a drawing, or was not drawn still
 */
export function stillPicture(svg: string): string {
  if (!/^<svg [^>]*\bid="/.test(svg)) throw new RangeError("a chart must begin with an svg that has an id");
  if (svg.includes(' tabindex="0"'))
    throw new RangeError("a picture that stands still has no point that takes the focus");
  return svg.replace(/^(<svg[^>]*) role="group"/, '$1 role="img"');
}

/** The same without its long description, for a picture whose sentence and figures stand in the same row. */
export function wordlessPicture(svg: string): string {
  return stillPicture(svg)
    .replace(/<desc [^>]*>[^<]*<\/desc>/, "")
    .replace(/ aria-describedby="[^"]*"/, "");
}
