import { expect, test } from "vitest";
import { mostListed, peerRules, peerWords, readPeerChoice, usualPeers } from "./peer-choice.ts";

test("an address without a word of peers means the usual ones, and says nothing", () => {
  for (const words of [undefined, "", " , ", "type"]) expect(readPeerChoice(words)).toEqual(usualPeers);
  expect(peerWords(usualPeers)).toBe("");
});

test.each(peerRules)("the rule %s is read back from the address that it gives", (rule) => {
  expect(readPeerChoice(peerWords({ rule }))).toEqual({ rule });
});

test("a list is the same however it is typed: blanks, commas, small letters, twice", () => {
  const choice = { codes: ["R0A", "RM3", "RR8"] };
  for (const words of ["RR8,RM3,R0A", " rr8 rm3; r0a\n", "R0A,RR8,RM3,RR8"])
    expect(readPeerChoice(words)).toEqual(choice);
  expect(peerWords(choice)).toBe("R0A,RM3,RR8");
});

test("what is no code is refused in a sentence, and so is a list without end", () => {
  expect(() => readPeerChoice("RR8,<script>")).toThrow('"<SCRIPT>" is not the code of an organisation.');
  expect(() => readPeerChoice("region,size")).not.toThrow();
  const codes = Array.from({ length: mostListed + 1 }, (_, i) => `X${String(i).padStart(4, "0")}`);
  expect(() => readPeerChoice(codes.join(","))).toThrow("The list names 301 organisations; it may name 300.");
});
