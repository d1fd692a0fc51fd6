const months = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const at = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });

/** So many people in all, spread over twelve months as evenly as whole people allow. */
const spread = (total: number, nth: number): number => {
  const at = nth % 12;
  return Math.floor((total * (at + 1)) / 12) - Math.floor((total * at) / 12);
};

const trusts = [
  { code: "SYN-T901", from: "2023-10", months: 30, participants: 200, wte: 4000 },
  { code: "SYN-T902", from: "2023-10", months: 30, participants: 100, wte: 1000 },
  { code: "SYN-T903", from: "2023-10", months: 36, participants: 60, wte: 900 },
  { code: "SYN-T910", from: "2026-04", months: 6, participants: 300, wte: 5000 },
] as const;

/**
 * The worked merger, as extracts: SYN-T901 (200 participants a year, 4,000 WTE) and SYN-T902 (100; 1,000) become SYN-T910 on
 * 1 April 2026; SYN-T903 (60; 900) took a service of SYN-T901 on 1 October 2025, a share of 0.15 by WTE.
 * Years begin in October here; each month has a twelfth of a year's people, in whole people.
 */
export const mergerFiles: Readonly<Record<string, string>> = {
  "organisations.csv": `ods_code,name,primary_role,nation,trust_type,operational_start,operational_end
SYN-T901,Eastmere Hospitals NHS Trust,NHS trust,England,acute,2001-04-01,2026-03-31
SYN-T902,Westmere Hospitals NHS Trust,NHS trust,England,acute,2001-04-01,2026-03-31
SYN-T903,Northmere Hospitals NHS Trust,NHS trust,England,acute,2001-04-01,
SYN-T910,Mere Hospitals NHS Trust,NHS trust,England,acute,2026-04-01,
`,
  "successions.csv": `predecessor,successor,date,kind,weight,weight_basis
SYN-T901,SYN-T903,2025-10-01,transfer,0.15,WTE
SYN-T901,SYN-T910,2026-04-01,full,,
SYN-T902,SYN-T910,2026-04-01,full,,
`,
  "studies.csv": `study_key,short_title,design,commercial
S1,Knees and hips,interventional,contract
`,
  "activity.csv": `study_key,site_org,month,recruited\n${trusts
    .flatMap(({ code, from, months: count, participants }) =>
      months(from, count).map((month, i) => `S1,${code},${month},${spread(participants, i)}\n`),
    )
    .join("")}`,
  "workforce.csv": `org,month,staff_group,wte\n${trusts
    .flatMap(({ code, from, months: count, wte }) =>
      months(from, count).map((month) => `${code},${month},Nurses,${wte}\n`),
    )
    .join("")}`,
};
