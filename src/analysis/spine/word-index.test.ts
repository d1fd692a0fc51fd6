import fc from "fast-check";
import { expect, test } from "vitest";
import { stepsApart } from "../../domain/steps-apart.ts";
import { makeWordIndex, wordsBeginning, wordsNear } from "./word-index.ts";

const known = ["leeds", "leeming", "lee", "nottingham", "north", "7th", "élan", "\ufdfa", "部落格"];
const index = makeWordIndex(new Map(known.map((word, i) => [word, [i * 8 + 1]])));

test("gives the words with a beginning and no others", () => {
  const beginning = (text: string) => {
    const { from, to } = wordsBeginning(index, text);
    return index.words.slice(from, to);
  };
  expect(beginning("lee")).toEqual(["lee", "leeds", "leeming"]);
  expect(beginning("leeds")).toEqual(["leeds"]);
  expect(beginning("zz")).toEqual([]);
  expect(beginning("部")).toEqual(["部落格"]);
  expect(beginning("")).toHaveLength(known.length);
});

test("keeps where each word stands", () => {
  const { from } = wordsBeginning(index, "north");
  expect([...index.entries.slice(index.starts[from], index.starts[from + 1])]).toEqual([4 * 8 + 1]);
});

test("finds every word of letters a few steps away, as comparing with all of them does", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdé1"), minLength: 3, maxLength: 9 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, fc.integer({ min: 1, max: 3 }), (words, typed, most) => {
      const some = makeWordIndex(new Map(words.map((each) => [each, []])));
      const slowly = words.filter((each) => !/\d/.test(each) && each !== typed && stepsApart(typed, each) <= most);
      expect(wordsNear(some, typed, most).map((near) => some.words[near.word])).toEqual(slowly.sort());
    }),
  );
});
