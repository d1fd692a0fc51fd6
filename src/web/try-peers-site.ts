import { type TriedSite, trySite } from "./try-site.ts";

/** Trusts SYN-A00 to SYN-A33; the last recruits nobody that any file tells of. */
const trusts = Array.from({ length: 34 }, (_, i) => `SYN-A${String(i).padStart(2, "0")}`);

const months = Array.from({ length: 36 }, (_, i) => {
  const at = 2023 * 12 + 9 + i;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
});

/**
 * A site over 34 acute trusts. SYN-A00 recruited about 40 a month for two years and then about 20, which one role owns;
 * its name is hostile. The others recruited 10 in April 2026.
 */
export function tryPeersSite(): Promise<TriedSite> {
  const names = trusts.map((code, i) => `${code},${i === 0 ? '"Ash & <b>Oak</b>"' : `Trust ${code.slice(-2)}`}`);
  const own = months.map((month, i) => `S1,SYN-A00,${month},${(i < 28 ? 40 : 20) + (i % 3)}\n`);
  const others = trusts.slice(1, -1).map((code) => `S1,${code},2026-04,10\nS2,${code},2026-04,3\n`);
  return trySite({
    "organisations.csv": `ods_code,name,primary_role,nation,trust_type,operational_start\n${names.map((words) => `${words},NHS trust,England,acute,2010-04-01\n`).join("")}`,
    "studies.csv":
      "study_key,short_title,design,commercial\nS1,Knees,interventional,contract\nS2,Sleep,observational,non-commercial\n",
    "activity.csv": `study_key,site_org,month,recruited\n${own.join("")}${others.join("")}`,
    "actions.csv":
      "org,period,indicator,rule,owner_role,action,due\nSYN-A00,2026-27H1,A02,shift,Director of research,Ask each specialty,2026-11-01\n",
  });
}
