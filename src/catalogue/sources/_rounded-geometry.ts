/** A GeoJSON geometry as text, with coordinates to five digits: about a metre, and no number long enough to be a person's. */
export function roundedGeometry(geometry: unknown): string | null {
  if (geometry === null || geometry === undefined) return null;
  return JSON.stringify(geometry, (_key, value: unknown) =>
    typeof value === "number" ? Math.round(value * 100_000) / 100_000 : value,
  );
}
