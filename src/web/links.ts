/** Addresses of the site, in one place; what stands in them is escaped. */
export const links = {
  organisation: (code: string) => `/organisations/${encodeURIComponent(code)}`,
  indicator: (id: string) => `/indicators/${encodeURIComponent(id)}`,
  pack: (code: string, period: string, file?: string) =>
    `/packs/${encodeURIComponent(code)}/${encodeURIComponent(period)}${file === undefined ? "" : `/${file}`}`,
  figure: (code: string, indicator: string, period: string) =>
    `/figures/${encodeURIComponent(code)}/${encodeURIComponent(indicator)}/${encodeURIComponent(period)}`,
  compare: (code: string, indicator: string, period: string) =>
    `/compare/${encodeURIComponent(code)}/${encodeURIComponent(indicator)}?period=${encodeURIComponent(period)}`,
  source: (id: string) => `/data/${encodeURIComponent(id)}`,
} as const;
