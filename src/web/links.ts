/** Addresses of the site, in one place; what stands in them is escaped. */
export const links = {
  organisation: (code: string) => `/organisations/${encodeURIComponent(code)}`,
  indicator: (id: string) => `/indicators/${encodeURIComponent(id)}`,
  indicatorPeriod: (id: string, period: string, peers?: string) =>
    `/indicators/${encodeURIComponent(id)}?period=${encodeURIComponent(period)}${peers === undefined ? "" : `&peers=${encodeURIComponent(peers)}`}`,
  indicatorFile: (id: string, version: string, period: string, file: string) =>
    `/indicators/${encodeURIComponent(id)}/v${encodeURIComponent(version)}/${encodeURIComponent(period)}/${file}`,
  pack: (code: string, period: string, file?: string) =>
    `/packs/${encodeURIComponent(code)}/${encodeURIComponent(period)}${file === undefined ? "" : `/${file}`}`,
  figure: (code: string, indicator: string, period: string) =>
    `/figures/${encodeURIComponent(code)}/${encodeURIComponent(indicator)}/${encodeURIComponent(period)}`,
} as const;
