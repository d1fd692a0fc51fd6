/**
 * Keeps of a stylesheet only what a page can use: a selector stays if the page has every class it names.
 * @param css well-formed, as the design system ships it and as we write it; comments are dropped
 * @param classes every class in the page
 */
export function usedRules(css: string, classes: ReadonlySet<string>): string {
  let kept = "";
  for (const { prelude, body } of blocks(css)) {
    if (prelude.startsWith("@media") || prelude.startsWith("@supports") || prelude.startsWith("@container")) {
      const inside = usedRules(body, classes);
      if (inside !== "") kept += `${prelude}{${inside}}`;
    } else if (prelude.startsWith("@")) {
      kept += `${prelude}{${body}}`;
    } else {
      const selectors = splitSelectors(prelude).filter((selector) => canMatch(selector, classes));
      if (selectors.length > 0) kept += `${selectors.join(",")}{${body}}`;
    }
  }
  return kept;
}

/** Every class named in markup, as our own components write it. */
export function classesIn(markup: string): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const [, names = ""] of markup.matchAll(/ class="([^"]*)"/g)) {
    for (const name of names.split(/\s+/)) classes.add(name);
  }
  return classes;
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

/** What is ruled out by :not() need not be in the page. */
function canMatch(selector: string, classes: ReadonlySet<string>): boolean {
  const wanted = selector.replace(/:not\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "");
  const names = wanted.match(/\.(?:[\w-]|\\.)+/g) ?? [];
  return names.every((name) => classes.has(name.slice(1).replace(/\\/g, "")));
}
