import type { Database } from "../../store/database.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";

const trust = (code: string, name: string, rest: { type?: string; icb?: string; closed?: string; nation?: string }) =>
  `${code},${name},NHS trust,${rest.nation ?? "England"},${rest.type ?? "acute"},${rest.icb ?? "SYN-I02"},2010-04-01,${rest.closed ?? ""}\n`;

/**
 * Facts of 12 acute trusts, SYN-A0 to SYN-A11, the first nine of board SYN-I01, with clinical staff of 100, 200 and so on;
 * one in Wales, one that became part of SYN-A1, one divided between SYN-A2 and SYN-A3, and a practice.
 */
export function tryPeers(): Promise<Database> {
  const acute = Array.from({ length: 12 }, (_, i) =>
    trust(`SYN-A${i}`, `Acute ${String(i).padStart(2, "0")}`, { icb: i < 9 ? "SYN-I01" : "SYN-I02" }),
  );
  const staff = Array.from({ length: 12 }, (_, i) => `SYN-A${i},2026-08,Nurses,${100 * (i + 1)},${100 * (i + 1)}\n`);
  return tryFacts(
    {
      "organisations.csv": `ods_code,name,primary_role,nation,trust_type,icb_code,operational_start,operational_end
${acute.join("")}${trust("SYN-W0", "Welsh one", { nation: "Wales" })}${trust("SYN-M0", "Merged one", { closed: "2024-03-31" })}${trust("SYN-D0", "Divided one", { closed: "2024-03-31" })}SYN-P0,Fernbank Surgery,GP practice,England,,SYN-I01,,
SYN-I01,First board,Integrated care board,England,,,,
SYN-I02,Second board,Integrated care board,England,,,,
`,
      "successions.csv": `predecessor,successor,date,kind
SYN-M0,SYN-A1,2024-04-01,full
SYN-D0,SYN-A2,2024-04-01,split
SYN-D0,SYN-A3,2024-04-01,split
`,
      "workforce.csv": `org,month,staff_group,headcount,wte\n${staff.join("")}`,
    },
    { units: { ...allUnits, indicators: [] } },
  );
}
