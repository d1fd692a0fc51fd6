/** The parts of a postcode, folded: district "ls9", area "ls", the rest "7tf". */
export interface PostcodeParts {
  readonly district: string;
  readonly area: string;
  readonly rest: string;
}

/** The parts of a whole postcode, however it is spaced; null where it is none. */
export function postcodeParts(folded: string): PostcodeParts | null {
  const [, district, area, rest] = /^(([a-z]{1,2})\d[a-z\d]?)(\d[a-z]{2})$/.exec(folded) ?? [];
  return district === undefined || area === undefined || rest === undefined ? null : { district, area, rest };
}

/** "W1" of "W1G": what people call a district of London that was divided later. */
export function widerDistrict(district: string): string | null {
  return /\d[a-z]$/.test(district) ? district.slice(0, -1) : null;
}
