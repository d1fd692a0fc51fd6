/**
 * Keeps of a stylesheet only what a page can use: a selector stays if the page has every class it names.
 * @param css well-formed, as the design system ships it and as we write it; comments are dropped
 * @param classes every class in the page
 */
export function usedRules(css: string, classes: ReadonlySet<string>): string {
  if (parsed.css !== css) parsed = { css, rules: rulesOf(css) };
  return keep(parsed.rules, classes);
}

/** A rule for some selectors, a block that holds rules, or one that stays whatever the page has. */
type Rule =
  | {
      readonly selectors: readonly { readonly text: string; readonly classes: readonly string[] }[];
      readonly body: string;
    }
  | { readonly around: string; readonly inside: readonly Rule[] }
  | { readonly whole: string };

/** The stylesheet last asked for: page after page asks for the same one. */
let parsed: { readonly css: string; readonly rules: readonly Rule[] } = { css: "", rules: [] };

function rulesOf(css: string): Rule[] {
  return blocks(css).map(({ prelude, body }) => {
    if (prelude.startsWith("@media") || prelude.startsWith("@supports") || prelude.startsWith("@container"))
      return { around: prelude, inside: rulesOf(body) };
    if (prelude.startsWith("@")) return { whole: `${prelude}{${body}}` };
    return { selectors: splitSelectors(prelude).map((text) => ({ text, classes: classesNamed(text) })), body };
  });
}

function keep(rules: readonly Rule[], classes: ReadonlySet<string>): string {
  let kept = "";
  for (const rule of rules) {
    if ("whole" in rule) kept += rule.whole;
    else if ("around" in rule) {
      const inside = keep(rule.inside, classes);
      if (inside !== "") kept += `${rule.around}{${inside}}`;
    } else {
      const selectors = rule.selectors.filter((selector) => selector.classes.every((name) => classes.has(name)));
      if (selectors.length > 0) kept += `${selectors.map(({ text }) => text).join(",")}{${rule.body}}`;
    }
  }
  return kept;
}

/** Every class named in markup, as our own components write it. */
export function classesIn(markup: string): ReadonlySet<string> {
  const attributes = new Set<string>();
  for (const [, names = ""] of markup.matchAll(/ class="([^"]*)"/g)) attributes.add(names);
  return new Set([...attributes].flatMap((names) => names.split(/\s+/)));
}

interface Block {
  readonly prelude: string;
  readonly body: string;
}

function blocks(css: string): readonly Block[] {
  const found: Block[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, "");
  let start = 0;
  let open = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'") at = endOfString(text, at);
    else if (character === ";" && depth === 0) start = at + 1;
    else if (character === "{") {
      if (depth === 0) open = at;
      depth += 1;
    } else if (character === "}") {
      depth -= 1;
      if (depth > 0) continue;
      found.push({ prelude: text.slice(start, open).trim(), body: text.slice(open + 1, at).trim() });
      start = at + 1;
    }
  }
  return found;
}

function endOfString(text: string, start: number): number {
  const quote = text[start];
  let at = start + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** At commas, but not those inside brackets. */
function splitSelectors(prelude: string): readonly string[] {
  const selectors: string[] = [];
  let depth = 0;
  let current = "";
  for (const character of prelude) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "," && depth === 0) {
      selectors.push(current.trim());
      current = "";
    } else current += character;
  }
  return [...selectors, current.trim()];
}

/** Classes that a page must have for a selector to match; what is ruled out by :not() need not be in it. */
function classesNamed(selector: string): readonly string[] {
  const wanted = selector.replace(/:not\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "");
  const names = wanted.match(/\.(?:[\w-]|\\.)+/g) ?? [];
  return names.map((name) => name.slice(1).replace(/\\/g, ""));
}
