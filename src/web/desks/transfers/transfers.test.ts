import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { madeUpReturn, madeUpTransfer } from "../../../registers/transfers/made-up-transfers.ts";
import { trySumTexts } from "../../transfers/transfer-fields.ts";
import { wordsOf } from "../../try-site.ts";
import { type TriedWritten, tryWritten } from "../../try-written.ts";

let tried: TriedWritten;
beforeAll(async () => {
  tried = await tryWritten();
});
afterAll(() => tried?.close());

const at = (name: string, step = "") => `/transfers/record/${madeUpTransfer(name)}${step}`;

describe("transfers of value", () => {
  test("are found by organisation and year, and the three columns stand side by side with the reasons", async () => {
    const nobody = await tried.as(null);
    expect(await nobody.words("/transfers")).toMatch(/SYN-T001.*2025/);
    const words = await nobody.words("/transfers/of/SYN-T001/2025");
    for (const expected of [
      "Another amount",
      "The same but for tax at 20%",
      "Not stated by company",
      "Disputed",
      "Has said nothing",
      "It is its own figure",
    ])
      expect(words).toContain(expected);
    expect(words).not.toMatch(/Dr Made Up|p-[0-9a-z]{12}/);
    // The company entered it and handed in a return without it: its return stands for it.
    expect(words).toMatch(
      /In no column.*£7,500\s*\. Joint or collaborative working, entered by SYN-C001\. Published on .*, and disputed\. What the recipient says: Has said nothing/,
    );
    const csv = await (await nobody.get("/transfers/of/SYN-T001/2025/transfers.csv")).text();
    expect(csv).toContain("Open Government Licence");
    expect(csv).toContain("SYNTHETIC DATA");
    expect((await nobody.get("/transfers/of/SYN-T001/never")).status).toBe(404);
  });

  test("are shown to anybody with every revision, and before their day to their two parties alone", async () => {
    const nobody = await tried.as(null);
    const words = await nobody.words(at("course"));
    expect(words).toMatch(/Changed since publication/);
    expect(words).toMatch(/£1,800.*tax had been added twice/);
    expect((await nobody.get(at("nurse"))).status).toBe(404);
    expect((await (await tried.as("ida")).get(at("nurse"))).status).toBe(404);
    expect(await (await tried.as("hugo")).words(at("nurse"))).toMatch(/In review until.*40 days left/);
    expect((await (await tried.as("hugo")).get(at("entered"))).status).toBe(404);
  });

  test("of a file that was handed in say what was dropped, and of what sort the rest is", async () => {
    const words = await (await tried.as(null)).words(`/transfers/file/${madeUpReturn}`);
    expect(words).toContain("Lines naming a person 1, dropped");
    expect(words).toMatch(/Line 3 .*Fees for services.*£2,000 What it was for Not stated by company/);
    expect(words).not.toContain("Dr Made Up");
  });

  test("cannot be changed by the party that is named, nor a dispute be ended by the one who keeps", async () => {
    const hugo = await tried.as("hugo");
    const change = {
      ...trySumTexts,
      category: "fees",
      amount: "1",
      vat: "in",
      "day-day": "1",
      "day-month": "6",
      "day-year": "2025",
      purpose: "",
      reason: "x",
    };
    expect((await hugo.send(at("nurse", "/change"), change, { version: 2 })).status).toBe(404);
    const settle = `/transfers/disputes/${madeUpTransfer("fees dispute")}/settle`;
    const ana = await tried.as("ana");
    expect((await ana.send(settle, { outcome: "withdrawn" }, { version: 1 })).status).toBe(404);
    expect((await hugo.get(settle)).status).toBe(200);
    expect((await ana.send(at("nurse", "/dispute"), { statement: "x" })).status).toBe(404);
  });

  test("are entered with a sum that can be read, and a purpose that says something", async () => {
    const ana = await tried.as("ana");
    const texts = {
      ...trySumTexts,
      side: "received",
      other: "SYN-C001",
      company: "Made-up Limited",
      recipient: "Ashvale",
      category: "fees",
      amount: "about 90",
      vat: "in",
      "day-day": "1",
      "day-month": "6",
      "day-year": "2025",
      purpose: "",
    };
    expect(await (await ana.send("/transfers/new/SYN-T001", texts)).text()).toContain("Enter pounds such as 1,234.50");
    const vague = await ana.send("/transfers/new/SYN-T001", { ...texts, amount: "90", purpose: "Support" });
    expect(await vague.text()).toContain("in four words or more");
    expect((await ana.send("/transfers/new/SYN-T001", { ...texts, amount: "90" })).status).toBe(303);
  });

  test("are entered in kind with what was given, a range and how it was valued, and stand beside the sums", async () => {
    const ana = await tried.as("ana");
    const texts = {
      ...trySumTexts,
      side: "received",
      other: "SYN-C001",
      company: "Made-up Limited",
      recipient: "Ashvale",
    };
    const inKind = {
      ...texts,
      form: "in-kind",
      amount: "",
      what: "Two beds",
      from: "1,000",
      to: "900",
      method: "market-price",
    };
    const path = "/transfers/new/SYN-T001";
    const told = async (sent: Readonly<Record<string, string>>) => wordsOf(await (await ana.send(path, sent)).text());
    expect(await told(inKind)).toContain("The range ends below where it begins");
    expect(await told({ ...inKind, what: "", from: "much" })).toMatch(/Enter what was given.*Enter pounds such as/);
    expect(await told({ ...inKind, amount: "9" })).toContain("Leave it empty where it was in kind");
    const done = await ana.send(path, { ...inKind, to: "1,200" });
    expect(await ana.words(done.headers.get("location") ?? "")).toContain(
      "Two beds, worth £1,000 to £1,200, valued by what it costs elsewhere",
    );
    const words = await (await tried.as(null)).words("/transfers/of/SYN-T001/2025");
    expect(words).toMatch(/In no column.*Loan of two foot scanners for six months, worth £1,800 to £2,400/);
  });

  test("that another keeps carry what the recipient says of them, which changes no figure", async () => {
    const [ana, hugo] = [await tried.as("ana"), await tried.as("hugo")];
    expect(await ana.words(at("theirs disputed"))).toContain("What the recipient says Has said nothing");
    expect(await ana.words(at("fees"))).toContain("What the recipient says It is its own figure");
    expect((await hugo.get(at("theirs disputed", "/view"))).status).toBe(404);
    expect((await hugo.send(at("fees", "/view"), { view: "agree" })).status).toBe(422);
    expect((await ana.send(at("theirs disputed", "/view"), { view: "cannot-trace" })).status).toBe(303);
    const nobody = await tried.as(null);
    expect(await nobody.words(at("theirs disputed"))).toMatch(/£7,500.*What the recipient says Cannot trace it, on/);
    expect((await ana.send(at("theirs disputed", "/view"), { view: "disagree" }, { version: 1 })).status).toBe(303);
    expect(await nobody.words("/transfers/of/SYN-T001/2025")).toContain("Disagrees, on");
  });

  test("are handed in as a file or pasted, whole or not at all, and what is wrong is named cell by cell", async () => {
    const ana = await tried.as("ana");
    const path = "/transfers/import/SYN-T001";
    const texts = { kind: "public-download", "of-day": "30", "of-month": "6", "of-year": "2026", lines: "" };
    const file = (contents: string | Buffer, name = "C:\\out\\Café.csv") => ({
      field: "upload",
      name,
      contents: Buffer.from(contents),
    });
    const head = "Institution Name,Year of Disclosure,Company,Category,Amount";
    expect(await (await ana.get(path)).text()).toContain('enctype="multipart/form-data"');
    const wrong = await ana.sendFile(path, texts, file(`${head}\nHospital,2025,A,Fees,much\nHospital,2025,A,Gift,1\n`));
    expect(wrong.status).toBe(422);
    const told = wordsOf(await wrong.text());
    expect(told).toContain('line 2, column Amount: found "much", expected pounds such as 1,234.50.');
    expect(told).toContain('line 3, column Category: found "Gift"');
    for (const [sent, because] of [
      [ana.send(path, texts), "Choose a file, or paste its lines"],
      [ana.sendFile(path, { ...texts, lines: head }, file(head)), "not both"],
      [ana.sendFile(path, texts, file("PK\u0003\u0004")), "is a workbook"],
    ] as const)
      expect(wordsOf(await (await sent).text())).toContain(because);
    expect((await ana.sendFile(path, texts, file(Buffer.alloc(5_000_001, "a")))).status).toBe(413);
    expect((await ana.sendFile(path, texts, { ...file(head), field: "other" })).status).toBe(400);
    expect((await (await tried.as("hugo")).sendFile(path, texts, file(head))).status).toBe(404);
    expect((await ana.sendFile("/transfers/new/SYN-T001", texts, file(head))).status).toBe(400);

    const latin = Buffer.from(`${head}\nHospital of Sant\u00e9,2025,A,Fees,12\n`, "latin1");
    const done = await ana.sendFile(path, texts, file(latin));
    expect(done.status).toBe(303);
    const words = await (await tried.as(null)).words(done.headers.get("location") ?? "");
    expect(words).toMatch(/File Café\.csv.*Hospital of Santé.*£12/);
    expect((await ana.send(path, { ...texts, lines: `${head}\nPasted Hospital,2025,A,Fees,3` })).status).toBe(303);
  });
});
