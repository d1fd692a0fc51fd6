import { readRecord } from "../../store/records/read.ts";
import type { Filler } from "../made-up.ts";
import { actingThere } from "../made-up-acting.ts";
import { recordIdOf } from "../record-id.ts";
import { fileId, takeFile } from "./keep-files.ts";
import { checkChange, enterTransfer, openTransferReview, proposeChange, raiseDispute } from "./keep-transfers.ts";
import { type Transfer, transfer } from "./transfer.ts";
import { type KeptTransfer, readTransfer } from "./transfer-records.ts";

/** The number of a made-up transfer or dispute. */
export function madeUpTransfer(name: string): string {
  return recordIdOf("made-up transfer", name);
}

/** The company that the made-up lines are about. */
export const madeUpCompany = { name: "Brightwater Pharma (made up) Limited", number: "SYN-C001" };
export const madeUpYear = 2025;

/** A line of the made-up ledger. */
export function madeUpLine(pounds: number, changes: Partial<Transfer> = {}): Transfer {
  return transfer.parse({
    recipient: {
      odsCode: "SYN-T001",
      asNamed: "Ashvale University Hospitals",
      match: "code-given",
      confidencePercent: 100,
    },
    company: madeUpCompany,
    year: madeUpYear,
    category: "donations-and-grants",
    purpose: { kind: "stated", text: "A nurse for the diabetes clinic for half a year" },
    recipientView: null,
    amount: { kind: "money", pence: pounds * 100, currency: "GBP", vat: "not-said" },
    transferredOn: `${madeUpYear}-06-15`,
    partnership: null,
    basis: "named",
    source: { kind: "our-ledger" },
    note: null,
    ...changes,
  });
}

interface Example {
  readonly name: string;
  readonly keeper: string;
  readonly named: string;
  readonly line: Transfer;
  /** Days from today on which the review was opened; null where it was not. */
  readonly opened: number | null;
}

const [trust, company] = ["SYN-T001", "SYN-C001"];
const examples: readonly Example[] = [
  { name: "nurse", keeper: trust, named: company, line: madeUpLine(12_000), opened: -5 },
  {
    name: "course",
    keeper: trust,
    named: company,
    line: madeUpLine(1_800, { category: "event-sponsorship", purpose: { kind: "not-stated-by-company" } }),
    opened: -100,
  },
  {
    name: "fees",
    keeper: trust,
    named: company,
    line: madeUpLine(2_500, {
      category: "fees",
      purpose: { kind: "stated", text: "Advice on a leaflet for patients, four meetings" },
    }),
    opened: -90,
  },
  {
    name: "in kind",
    keeper: trust,
    named: company,
    line: madeUpLine(0, {
      category: "joint-or-collaborative-working",
      purpose: { kind: "stated", text: "Foot checks at home by nurses of the diabetes clinic" },
      amount: {
        kind: "in-kind",
        description: "Loan of two foot scanners for six months",
        fromPence: 180_000,
        toPence: 240_000,
        method: "market-price",
      },
    }),
    opened: -80,
  },
  {
    name: "entered",
    keeper: trust,
    named: company,
    line: madeUpLine(350, { category: "travel-and-accommodation" }),
    opened: null,
  },
  {
    name: "proposed",
    keeper: trust,
    named: company,
    line: madeUpLine(640, { category: "related-expenses" }),
    opened: -10,
  },
  {
    name: "theirs",
    keeper: company,
    named: trust,
    line: madeUpLine(5_000, { category: "contracted-services" }),
    opened: -8,
  },
  {
    name: "theirs disputed",
    keeper: company,
    named: trust,
    line: madeUpLine(7_500, { category: "joint-or-collaborative-working" }),
    opened: -100,
  },
];

const head = "Institution Name,Year of Disclosure,Company,Category,Amount,ODS Code,Purpose";
const returned = `${head}
Ashvale University Hospitals,${madeUpYear},${madeUpCompany.name},Donations and grants,12000,SYN-T001,A nurse for the diabetes clinic
Ashvale University Hospitals,${madeUpYear},${madeUpCompany.name},Fees for services and consultancy,2000,SYN-T001,
Dr Made Up,${madeUpYear},${madeUpCompany.name},Fees for services and consultancy,300,,
`;
const downloaded = `${head}
Ashvale University Hospitals,${madeUpYear},${madeUpCompany.name},Donations and grants,14400,SYN-T001,
Ashvale University Hospitals,${madeUpYear},${madeUpCompany.name},Sponsorship of events,1500,SYN-T001,
`;

/** Fills the ledger of transfers. */
export const fillTransfers: Filler = async ({ records, now, number }) => {
  const asTrust = { person: "setup", organisations: [trust] };
  if ((await readRecord(records, asTrust, madeUpTransfer("entered"))) !== null) return;
  const kept = async (name: string, organisation: string): Promise<KeptTransfer> => {
    const found = await readTransfer(records, { person: "setup", organisations: [organisation] }, madeUpTransfer(name));
    if (found === null) throw new RangeError(`the made-up transfer ${name} is not there`);
    return found;
  };
  // The last in the list of those entered is looked for above.
  for (const { name, keeper, named, line, opened } of examples.toSorted((a) => (a.opened === null ? 1 : -1))) {
    const writes = keeper === trust ? number("ana") : number("hugo");
    const checks = keeper === trust ? number("ben") : "setup";
    const record = madeUpTransfer(name);
    const entering = { organisation: keeper, named, transfer: line };
    await enterTransfer(records, actingThere(writes, keeper, now), entering, { record, ...as(`${name} enter`, 0) });
    if (opened === null) continue;
    await openTransferReview(
      records,
      actingThere(checks, keeper, now, opened),
      await kept(name, keeper),
      as(`${name} open`, 1),
    );
  }
  const writes = (inDays: number) => actingThere(number("ana"), trust, now, inDays);
  await proposeChange(records, writes(-2), await kept("proposed", trust), {
    transfer: madeUpLine(460, { category: "related-expenses" }),
    reason: "Two receipts had been counted twice.",
    ...as("proposed change", 2),
  });
  await proposeChange(records, writes(-20), await kept("course", trust), {
    transfer: madeUpLine(1_500, { category: "event-sponsorship", purpose: { kind: "not-stated-by-company" } }),
    reason: "The invoice was for 1,500; tax had been added twice.",
    ...as("course change", 2),
  });
  const checks = actingThere(number("ben"), trust, now, -18);
  await checkChange(records, checks, await kept("course", trust), as("course checked", 3));
  await raiseDispute(records, actingThere(number("hugo"), company, now, -50), await kept("fees", trust), {
    statement: "We paid 2,000 and not 2,500: the fourth meeting did not take place.",
    record: madeUpTransfer("fees dispute"),
    ...as("fees dispute", 0),
  });
  await raiseDispute(records, writes(-60), await kept("theirs disputed", company), {
    statement: "We cannot trace this sum in our accounts.",
    record: madeUpTransfer("trace dispute"),
    ...as("trace dispute", 0),
  });
  const known = new Map<string, string>();
  const file = { fileDate: `${madeUpYear + 1}-06-30`, known };
  await takeFile(records, actingThere(number("hugo"), company, now), company, {
    kind: "company-return",
    name: "return.csv",
    contents: Buffer.from(returned),
    ...file,
    ...as("return", 0),
  });
  await takeFile(records, writes(0), trust, {
    kind: "public-download",
    name: "download.csv",
    contents: Buffer.from(downloaded),
    ...file,
    ...as("download", 0),
  });
};

function as(key: string, expectedVersion: number) {
  return { expectedVersion, idempotencyKey: `made up transfer: ${key}` };
}

/** The number of the made-up company's return. */
export const madeUpReturn = fileId(company, "company-return", Buffer.from(returned));
