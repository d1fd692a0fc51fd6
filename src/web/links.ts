/** Addresses of the site, in one place; what stands in them is escaped. */
export const links = {
  organisation: (code: string) => `/organisations/${encodeURIComponent(code)}`,
  boards: (indicator?: string, year?: string) =>
    `/icbs${indicator === undefined ? "" : `?indicator=${encodeURIComponent(indicator)}`}${year === undefined ? "" : `&year=${encodeURIComponent(year)}`}`,
  indicator: (id: string) => `/indicators/${encodeURIComponent(id)}`,
  pack: (code: string, period: string, file?: string) =>
    `/packs/${encodeURIComponent(code)}/${encodeURIComponent(period)}${file === undefined ? "" : `/${file}`}`,
  figure: (code: string, indicator: string, period: string) =>
    `/figures/${encodeURIComponent(code)}/${encodeURIComponent(indicator)}/${encodeURIComponent(period)}`,
  /** One figure with its trend and peers. */
  compare: (code: string, indicator: string, period: string) =>
    `/compare/${encodeURIComponent(code)}/${encodeURIComponent(indicator)}?period=${encodeURIComponent(period)}`,
  peers: (code: string) => `/organisations/${encodeURIComponent(code)}/peers`,
  feed: (code: string) => `/organisations/${encodeURIComponent(code)}/feed.atom`,
} as const;
