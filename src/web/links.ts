/** Addresses of the site, in one place; what stands in them is escaped. */
export const links = {
  organisation: (code: string) => `/organisations/${encodeURIComponent(code)}`,
  boards: (indicator?: string, year?: string) =>
    `/icbs${indicator === undefined ? "" : `?indicator=${encodeURIComponent(indicator)}`}${year === undefined ? "" : `&year=${encodeURIComponent(year)}`}`,
  indicator: (id: string) => `/indicators/${encodeURIComponent(id)}`,
  indicatorPeriod: (id: string, period: string, peers?: string) =>
    `/indicators/${encodeURIComponent(id)}?period=${encodeURIComponent(period)}${peers === undefined ? "" : `&peers=${encodeURIComponent(peers)}`}`,
  indicatorFile: (id: string, version: string, period: string, file: string) =>
    `/indicators/${encodeURIComponent(id)}/v${encodeURIComponent(version)}/${encodeURIComponent(period)}/${file}`,
  pack: (code: string, period: string, file?: string) =>
    `/packs/${encodeURIComponent(code)}/${encodeURIComponent(period)}${file === undefined ? "" : `/${file}`}`,
  figure: (code: string, indicator: string, period: string) =>
    `/figures/${encodeURIComponent(code)}/${encodeURIComponent(indicator)}/${encodeURIComponent(period)}`,
  compare: (code: string, indicator: string, asked: Asked = {}) =>
    `/compare/${encodeURIComponent(code)}/${encodeURIComponent(indicator)}${queryText(asked)}`,
  peers: (code: string, asked: Asked = {}) => `/organisations/${encodeURIComponent(code)}/peers${queryText(asked)}`,
  signals: (asked: Asked = {}) => `/signals${queryText(asked)}`,
  organisationFeed: (code: string) => `/organisations/${encodeURIComponent(code)}/feed.atom`,
  indicatorFeed: (id: string) => `/indicators/${encodeURIComponent(id)}/feed.atom`,
  proof: (record: string, version: number) => `/log/proof/${encodeURIComponent(record)}/${version}`,
  source: (id: string) => `/data/${encodeURIComponent(id)}`,
} as const;

/** Words after an address; those that say nothing are left out. */
type Asked = Readonly<Record<string, string>>;

/** Commas stay as they are, so that a list of codes can be read in the address. */
function queryText(asked: Asked): string {
  const words = Object.entries(asked)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
  return words.length === 0 ? "" : `?${words.join("&")}`;
}
