/** What stands at an address. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

export interface CrawlOptions {
  /** Asks for an address of the site: `/organisations`. */
  readonly get: (address: string) => Promise<Answer>;
  /** Route patterns, so that pages of one kind are known as such: `/organisations/:code`. */
  readonly patterns: readonly string[];
  /** Of how many pages of one kind the links are followed; all where left out. */
  readonly ofAKind?: number;
  /** How many addresses are asked for at a time. */
  readonly atATime?: number;
  readonly onPage?: (address: string, asked: number, known: number) => void;
}

export interface Crawled {
  /** Addresses asked for, in the order in which they were found. */
  readonly addresses: readonly string[];
  /** Pages of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
  /** One sentence each: address, what was wrong. */
  readonly troubles: readonly string[];
}

/** Follows every link of a site from its first page, asks for each address once, and says what is wrong on each. */
export async function crawlSite({
  get,
  patterns,
  ofAKind = Number.POSITIVE_INFINITY,
  atATime = 4,
  onPage = () => {},
}: CrawlOptions): Promise<Crawled> {
  const from = new Map<string, string>([["/", "the beginning"]]);
  const queue = ["/"];
  const kinds = new Map<string, number>();
  const troubles: string[] = [];
  const visit = async (address: string): Promise<void> => {
    const answer = await get(address);
    onPage(address, from.size - queue.length, from.size);
    const kind = kindOf(address, patterns);
    const before = kinds.get(kind) ?? 0;
    kinds.set(kind, before + 1);
    for (const trouble of troublesOf(answer))
      troubles.push(`${address} (linked from ${from.get(address)}): ${trouble}`);
    if (!answer.type.startsWith("text/html") || answer.status !== 200 || before >= ofAKind) return;
    for (const link of linksOf(answer.text))
      if (!from.has(link)) {
        from.set(link, address);
        queue.push(link);
      }
  };
  for (let batch = queue.splice(0, atATime); batch.length > 0; batch = queue.splice(0, atATime))
    await Promise.all(batch.map(visit));
  return { addresses: [...from.keys()], kinds, troubles };
}

/** The route pattern that an address belongs to. */
export function kindOf(address: string, patterns: readonly string[]): string {
  const path = address.split(/[?#]/, 1)[0] ?? "";
  return (
    patterns.find((pattern) =>
      new RegExp(`^${pattern.replace(/\./g, "\\.").replace(/:\w+\??/g, "[^/]+")}$`).test(path),
    ) ?? path
  );
}

/** Addresses of the same site that a page links to or loads, without their fragments. */
export function linksOf(page: string): string[] {
  const found = [...page.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, address = ""]) =>
    address.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'"),
  );
  return [
    ...new Set(found.filter((address) => /^\/(?!\/)/.test(address)).map((address) => address.replace(/#.*$/, ""))),
  ];
}

/** What no page may say. */
const neverSaid: readonly (readonly [RegExp, string])[] = [
  [/\b(?:NaN|undefined|null|Infinity)\b/, "shows a value that is none"],
  [/\[object [A-Z]/, "shows an object"],
  [/\b(?:league table|top performing|best|worst|outperform\w*)\b/i, "places one over another"],
  [/\b(?:saves lives|leads to|results in better|because of research)\b/i, "says that one thing brings about another"],
];

/** Words that mean nothing without a date in the same sentence. */
const needDate = /\b(?:recent|recently|newest|latest)\b/i;

function troublesOf({ status, type, text }: Answer): string[] {
  if (status >= 500) return [`answers ${status}`];
  if (status !== 200) return [`is a dead link: ${status}`];
  if (!type.startsWith("text/html")) return [];
  const troubles: string[] = [];
  const h1 = text.match(/<h1[ >]/g)?.length ?? 0;
  if (h1 !== 1) troubles.push(`has ${h1} h1`);
  if (!/<title>[^<]{3,}<\/title>/.test(text)) troubles.push("has no title");
  const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) troubles.push(`has the id ${twice} twice`);
  const elsewhere = / (?:href|src|action)="((?:https?:)?\/\/[^"]*)"/.exec(text.replace(/<a [^>]*>/g, ""));
  if (elsewhere !== null) troubles.push(`loads from another host: ${elsewhere[1]}`);
  const words = textOf(text);
  for (const [pattern, trouble] of neverSaid) {
    const found = pattern.exec(words);
    if (found !== null) troubles.push(`${trouble}: “${around(words, found.index)}”`);
  }
  for (const sentence of words.split(/(?<=[.;?!])\s|\n/))
    if (needDate.test(sentence) && !/\d{4}/.test(sentence)) troubles.push(`has no date in “${sentence.slice(0, 160)}”`);
  troubles.push(...bareNumbers(text));
  return troubles;
}

/** Text a reader sees, one line for each block. */
function textOf(page: string): string {
  return page
    .replace(/<(script|style|title)[\s\S]*?<\/\1>/g, " ")
    .replace(/<(?:code|pre|input|textarea)[^>]*>[\s\S]*?<\/(?:code|pre|textarea)>/g, " ")
    .replace(/<\/?(?:p|li|td|th|dt|dd|h[1-6]|tr|div|section|summary|caption|text|title|desc)\b[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/[ \t]+/g, " ");
}

/** Numbers in tables whose column has no name: nobody could say what they count. */
function bareNumbers(page: string): string[] {
  const troubles: string[] = [];
  for (const [table] of page.matchAll(/<table[\s\S]*?<\/table>/g)) {
    const head = [...table.matchAll(/<th[^>]*scope="col"[^>]*>([\s\S]*?)<\/th>/g)].map(([, name = ""]) =>
      textOf(name).trim(),
    );
    if (head.some((name) => name === "")) troubles.push(`has a table with a nameless column: ${head.join(" | ")}`);
  }
  return troubles;
}

function around(words: string, at: number): string {
  return words
    .slice(Math.max(0, at - 60), at + 60)
    .replace(/\s+/g, " ")
    .trim();
}
