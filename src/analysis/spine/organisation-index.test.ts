import { expect, test } from "vitest";
import { organisationIndex } from "./organisation-index.ts";
import { trySpine } from "./spine-facts.ts";
import { triedLists } from "./try-published-lists.ts";

test("is made once for the same facts, in the order of kinds, states and names", async () => {
  const facts = await trySpine(triedLists);
  const index = organisationIndex(facts);
  expect(organisationIndex(facts)).toBe(index);
  expect((await index).organisations.map(({ code, status }) => `${code} ${status}`)).toEqual([
    "RTK active",
    "RGD active",
    "RR8 active",
    "R0A active",
    "QWO active",
    "RM3 active",
    "RX1 active",
    "RX4 closed",
    "RW6 not listed",
    "FA001 active",
    "FA005 active",
    "FA002 active",
    "FA003 active",
    "FA004 closed",
  ]);
  facts.close();
});

test("is empty, and no mistake, where no file names an organisation", async () => {
  const facts = await trySpine({});
  expect((await organisationIndex(facts)).organisations).toEqual([]);
  facts.close();
});

test("a name with the signs between rows in it is still one name", async () => {
  const facts = await trySpine({
    "organisations.csv": "ods_code,name,primary_role,nation\nSYN-T001,A\u001eshvale\u001f Trust,NHS trust,England\n",
  });
  const { organisations } = await organisationIndex(facts);
  expect(organisations.map(({ code, role }) => [code, role])).toEqual([["SYN-T001", "trust"]]);
  facts.close();
});
