import { newestHalves } from "./newest-halves.ts";
import { troublesOf } from "./page-troubles.ts";

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
  /** Of how many pages of one kind, by its pattern, any are asked for; all where left out. */
  readonly atMost?: Readonly<Record<string, number>>;
  /** Which half-years of an organisation are visited; all where left out. */
  readonly periods?: "all" | "newest";
  /** How many addresses are asked for at a time. */
  readonly atATime?: number;
  readonly onPage?: (address: string, asked: number, known: number) => void;
  /** Told as it is found: the crawl of a whole nation takes long. */
  readonly onTrouble?: (trouble: string) => void;
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
  atMost = {},
  periods = "all",
  atATime = 4,
  onPage = () => {},
  onTrouble = () => {},
}: CrawlOptions): Promise<Crawled> {
  const from = new Map<string, string>([["/", "the beginning"]]);
  const queue = ["/"];
  const addresses: string[] = [];
  const kinds = new Map<string, number>();
  const troubles: string[] = [];
  const wanted = periods === "newest" ? newestHalves() : (links: readonly string[]) => links;
  const visit = async (address: string): Promise<void> => {
    const kind = kindOf(address, patterns);
    const before = kinds.get(kind) ?? 0;
    if (before >= (atMost[kind] ?? Number.POSITIVE_INFINITY)) return;
    kinds.set(kind, before + 1);
    const answer = await get(address);
    addresses.push(address);
    onPage(address, addresses.length, from.size);
    for (const trouble of troublesOf(answer)) {
      const told = `${address} (linked from ${from.get(address)}): ${trouble}`;
      troubles.push(told);
      onTrouble(told);
    }
    if (!answer.type.startsWith("text/html") || answer.status !== 200 || before >= ofAKind) return;
    for (const link of wanted(linksOf(answer.text)))
      if (!from.has(link)) {
        from.set(link, address);
        queue.push(link);
      }
  };
  // A slow page holds up nobody but the one who waits for it.
  let under = 0;
  await new Promise<void>((done, failed) => {
    const next = (): void => {
      if (under === 0 && queue.length === 0) done();
      while (under < atATime) {
        const address = queue.shift();
        if (address === undefined) return;
        under += 1;
        visit(address).then(() => {
          under -= 1;
          next();
        }, failed);
      }
    };
    next();
  });
  return { addresses, kinds, troubles };
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

/** Addresses of the same site that a page links to or loads, without their fragments; forms lead on with what is filled in. */
export function linksOf(page: string): string[] {
  // Copied: a piece of a page would keep the whole of it in memory.
  const found = [...page.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = ""]) =>
    Buffer.from(address).toString().replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'"),
  );
  return [
    ...new Set(found.filter((address) => /^\/(?!\/)/.test(address)).map((address) => address.replace(/#.*$/, ""))),
  ];
}
