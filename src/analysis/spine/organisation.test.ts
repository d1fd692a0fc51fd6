import { describe, expect, test } from "vitest";
import { sql } from "../../domain/sql.ts";
import { findOrganisation } from "./find-organisation.ts";
import { trySpine } from "./spine-facts.ts";
import { traceCodes } from "./trace-codes.ts";

const trust = (code: string, name: string, region: string, icb: string, opened: string, closed = "") =>
  `"${code}","${name}","${region}","${icb}","HQ","1 Road","","Anytown","","AA1 1AA","${opened}","${closed}",${'"",'.repeat(14)}""\n`;

const etr =
  trust("RX1", "ANYTOWN UNIVERSITY HOSPITALS NHS TRUST", "Y60", "QAA", "19940401") +
  trust("G7X2S", "NEWSHIRE ST MARY'S NHS FOUNDATION TRUST", "Y60", "QBB", "20241101") +
  trust("RX3", "VALLEYS NHS TRUST", "W00", "Q99", "19930401") +
  trust("RX4", "OLDBOROUGH NHS TRUST", "Y60", "QAA", "19930401", "20240930");

const icbList =
  "icb24_code,icb24_code_nhs,icb24_name\nE54000901,QAA,NHS Anyshire ICB\nE54000902,QBB,NHS Newshire ICB\n";

const hchs = `month,org_code,org_name,staff_group,fte
2017-SEP,RX1,Anytown Hospitals NHS Trust,HCHS doctors,10.5
2017-SEP,RX9,Gone Community NHS Trust,HCHS doctors,1
2017-SEP,09X,NHS Somewhere CCG,Managers,2
`;

const files = {
  "etr.csv": etr,
  "icb_list.csv": icbList,
  "hchs.csv": hchs,
  "succ.csv": `"RX9","RX4","","20190401","0"\n"RX4","RX1","","20241001","0"\n`,
};

describe("the spine", () => {
  test("has one row a code, with its type, region, board and days, from whichever list tells them", async () => {
    const facts = await trySpine({
      ...files,
      "trust_types.csv": '"trust_code","primary_category"\n"RX1","Acute hospital - NHS non-specialist"\n"RX4",\n',
      "trust_region.csv":
        '"nhs_trust22_code","nhs_trust22_name","nhs_region21_nhs_code","nhs_region21_ons_code","nhs_region21_name","status"\n' +
        '"RX1","Anytown Hospitals NHS Trust","Y60","E40000008","Midlands","open"\n',
    });
    expect(await facts.rows(sql`select * from organisation where code = 'RX1'`)).toEqual([
      {
        code: "RX1",
        name: "Anytown University Hospitals NHS Trust",
        role: "trust",
        type: "acute",
        region: "Midlands",
        icb: "QAA",
        nation: "England",
        opened: "1994-04-01",
        closed: null,
        town: "Anytown",
        postcode: "AA1 1AA",
        status: "active",
        source: "ods_trust",
      },
    ]);
    expect(await facts.rows(sql`select count(*) = count(distinct code) as once from organisation`)).toEqual([
      { once: true },
    ]);
  });

  test("keeps a trust code of five characters, a closed trust, and a Welsh one without a board of England", async () => {
    const facts = await trySpine(files);
    expect(
      await facts.rows(sql`
        select code, icb, nation, status, closed
        from organisation
        where code in ('G7X2S', 'RX3', 'RX4')
        order by code`),
    ).toEqual([
      { code: "G7X2S", icb: "QBB", nation: "England", status: "active", closed: null },
      { code: "RX3", icb: null, nation: "Wales", status: "active", closed: null },
      { code: "RX4", icb: "QAA", nation: "England", status: "closed", closed: "2024-09-30" },
    ]);
  });

  test("marks codes that only figures name, and says when they closed if another followed", async () => {
    const facts = await trySpine(files);
    expect(
      await facts.rows(sql`
        select code, name, role, status, closed, source
        from organisation
        where status = 'not listed'
        order by code`),
    ).toEqual([
      {
        code: "09X",
        name: "NHS Somewhere CCG",
        role: "other",
        status: "not listed",
        closed: null,
        source: "hchs_workforce",
      },
      {
        code: "RX9",
        name: "Gone Community NHS Trust",
        role: "trust",
        status: "not listed",
        closed: "2019-03-31",
        source: "hchs_workforce",
      },
    ]);
  });

  test("lets an organisation's own list win, and fills what it leaves empty from the published one", async () => {
    const facts = await trySpine({
      ...files,
      "organisations.csv":
        "ods_code,name,primary_role,nation,icb_code,trust_type\nRX1,Anytown Teaching,NHS trust,England,E54000902,Specialist\nRX7,Corner Pharmacy,RO182,England,,\n",
    });
    expect(
      await facts.rows(sql`
        select code, name, role, type, icb, opened, source
        from organisation
        where source = 'organisations'
        order by code`),
    ).toEqual([
      {
        code: "RX1",
        name: "Anytown Teaching",
        role: "trust",
        type: "specialist",
        icb: "QBB",
        opened: "1994-04-01",
        source: "organisations",
      },
      {
        code: "RX7",
        name: "Corner Pharmacy",
        role: "pharmacy",
        type: null,
        icb: null,
        opened: null,
        source: "organisations",
      },
    ]);
  });
});

describe("boards over time", () => {
  test("follow successive lists: a move counts from the day its list was received", async () => {
    const head = "ods_code,name,primary_role,nation,icb_code,operational_start\n";
    const facts = await trySpine({
      "a.csv": `${head}SYN-T001,Fictional Trust,NHS trust,England,SYN-I01,2010-04-01\n`,
      "b.csv": `${head}SYN-T001,Fictional Trust,NHS trust,England,SYN-I01,2010-04-01\nSYN-I02,East,integrated care board,England,,\n`,
      "c.csv": `${head}SYN-T001,Fictional Trust,NHS trust,England,SYN-I02,2010-04-01\n`,
      "extracts.csv": "file,received_on\na.csv,2024-05-01\nb.csv,2025-05-01\nc.csv,2026-05-01\n",
    });
    expect(await facts.rows(sql`select * from organisation_icb where code = 'SYN-T001' order by valid_from`)).toEqual([
      { code: "SYN-T001", icb: "SYN-I01", valid_from: "2010-04-01", valid_to: "2026-04-30" },
      { code: "SYN-T001", icb: "SYN-I02", valid_from: "2026-05-01", valid_to: null },
    ]);
  });

  test("end with the organisation, and leave out bodies that are no boards", async () => {
    const facts = await trySpine({
      ...files,
      "etr.csv": etr + trust("RX5", "ELDER NHS TRUST", "Y60", "QZZ", "19930401", "20100331"),
    });
    expect(await facts.rows(sql`select code, icb, valid_to from organisation_icb order by code`)).toEqual([
      { code: "G7X2S", icb: "QBB", valid_to: null },
      { code: "RX1", icb: "QAA", valid_to: null },
      { code: "RX4", icb: "QAA", valid_to: "2024-09-30" },
    ]);
  });
});

describe("finding an organisation", () => {
  test("goes by code, by words of its name in any order, and by a former name", async () => {
    const facts = await trySpine(files);
    const found = async (words: string) =>
      (await findOrganisation(facts, words)).map(({ code, foundBy, formerName }) => [code, foundBy, formerName]);
    expect(await found(" rx1 ")).toEqual([["RX1", "code", null]]);
    expect(await found("university anytown")).toEqual([["RX1", "name", null]]);
    expect(await found("St. Marys")).toEqual([["G7X2S", "name", null]]);
    expect(await found("anytown hospitals nhs trust")).toEqual([["RX1", "name", null]]);
    expect(await found("somewhere")).toEqual([["09X", "name", null]]);
    expect(await found("nowhere")).toEqual([]);
    expect(await found("%")).toEqual([]);
  });

  test("says which former name it was found by", async () => {
    const facts = await trySpine({ ...files, "hchs.csv": hchs.replace("Anytown Hospitals", "Royal Victoria") });
    expect(await findOrganisation(facts, "royal victoria")).toMatchObject([
      { code: "RX1", foundBy: "former name", formerName: "Royal Victoria NHS Trust" },
    ]);
  });
});

describe("tracing codes", () => {
  test("says which stand, which were followed by whom, and which are lost", async () => {
    const facts = await trySpine(files);
    expect(await traceCodes(facts, ["RX1", "RX9", "09X", "XXX"])).toEqual([
      { code: "RX1", name: "Anytown University Hospitals NHS Trust", found: "directly", leadsTo: ["RX1"] },
      { code: "RX9", name: "Gone Community NHS Trust", found: "by succession", leadsTo: ["RX4"] },
      { code: "09X", name: "NHS Somewhere CCG", found: "lost", leadsTo: [] },
      { code: "XXX", name: null, found: "lost", leadsTo: [] },
    ]);
    expect(await traceCodes(facts, ["RX9"], "2018-12-31")).toMatchObject([{ found: "lost" }]);
  });
});
