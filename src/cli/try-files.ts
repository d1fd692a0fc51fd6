/** A few typed-in extracts of two made-up trusts: for trying commands and pages. */
export const triedFiles = {
  "in/organisations.csv": `ods_code,name,primary_role,nation,trust_type,operational_start,operational_end
SYN-T001,Ashvale University Hospitals NHS Trust,NHS trust,England,acute,2010-04-01,
SYN-T002,Brackwell Community NHS Trust,NHS trust,England,community,2010-04-01,
SYN-T009,Old Quay Hospitals NHS Trust,NHS trust,England,acute,2001-04-01,2024-03-31
SYN-P001,Fernbank Practice,GP practice,England,,2010-04-01,
`,
  "in/successions.csv": `predecessor,successor,date,kind
SYN-T009,SYN-T001,2024-04-01,full
`,
  "in/studies.csv": `study_key,short_title,design,commercial
S1,"Knees, hips & =cmd()",interventional,contract
S2,Sleep in later life,observational,non-commercial
`,
  "in/activity.csv": `study_key,site_org,month,recruited,phone
S1,SYN-T001,2026-04,12,0113
S1,SYN-T001,2026-05,0,
S1,SYN-T001,2026-06,x,
S2,SYN-T001,2026-06,3,
S2,SYN-T002,2026-06,4,
S2,SYN-P001,2026-07,2,
`,
} as const;

/** The same without the bad row. */
export const soundFiles = {
  ...triedFiles,
  "in/activity.csv": triedFiles["in/activity.csv"].replace("2026-06,x,", "2026-06,1,"),
};
