import { expect, test } from "vitest";
import { sourceFiles } from "../../test/source-files.ts";
import { isKnownWord, knownQuery } from "./known-words.ts";

test("every word of an address that a page reads is known, so that none is left out", () => {
  // Desks and forms are made anew for each reader, and are given every word.
  const ofPages = sourceFiles("src/web").filter(({ path }) => !/^src\/web\/(?:desks|forms)\//.test(path));
  const read = ofPages.flatMap(({ path, code }) => [
    ...[...code.matchAll(/\bquery\??\.(\w+)/g)].map(([, word = ""]) => [word, path]),
    ...[...code.matchAll(/\bquery(?:\?\.)?\["([^"]+)"\]/g)].map(([, word = ""]) => [word, path]),
    ...[...code.matchAll(/\{([\w\s,:]+)\}\s*=\s*(?:\w+\.)*query\b/g)].flatMap(([, words = ""]) =>
      words.split(",").map((word) => [word.split(":")[0]?.trim() ?? "", path]),
    ),
    ...[...code.matchAll(/\bpageNumber\(query, "(\w+)"\)/g)].map(([, word = ""]) => [word, path]),
    ...[...code.matchAll(/<(?:input|select)[^>]* name="([\w-]+)"/g)].map(([, word = ""]) => [word, path]),
  ]);
  const unknown = read.filter(([word = ""]) => word !== "" && !isKnownWord(word));
  expect(unknown).toEqual([]);
  expect(read.length).toBeGreaterThan(5);
});

test("boxes ticked of one name come together, with commas between", () => {
  expect({ ...knownQuery(new URLSearchParams("peers=RR8&peers=&peers=RM3,R0A")) }).toEqual({ peers: "RR8,RM3,R0A" });
});

test("other words are left out, the order of words makes no difference, and only the first of two counts", () => {
  const query = knownQuery(new URLSearchParams("?page=2&utm=x&q=knees&__proto__=1&constructor=2&q=hips"));
  expect(Object.entries(query)).toEqual([
    ["page", "2"],
    ["q", "knees"],
  ]);
  expect(Object.getPrototypeOf(query)).toBeNull();
  expect(JSON.stringify(knownQuery(new URLSearchParams("q=a&page=1")))).toBe(
    JSON.stringify(knownQuery(new URLSearchParams("page=1&q=a"))),
  );
});
