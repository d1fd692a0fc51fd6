/** Ten acute trusts and one of each other kind, a Welsh health body among them, with set-up and activity of one half-year. */
export const tenTrusts: Readonly<Record<string, string>> = {
  "organisations.csv": `ods_code,name,primary_role,nation,trust_type,icb_code,operational_start,operational_end
${Array.from({ length: 10 }, (_, i) => `SYN-A${i},Acute ${String.fromCharCode(74 - i)} NHS Trust,NHS trust,England,acute,SYN-I01,2010-04-01,\n`).join("")}SYN-C0,Community NHS Trust,NHS trust,England,community,SYN-I01,2010-04-01,
SYN-Q0,Quiet NHS Trust,NHS trust,England,community,SYN-I01,2010-04-01,
SYN-W0,Cwm Health Board,NHS trust,Wales,acute,,2010-04-01,
SYN-P001,Fernbank Practice,GP practice,England,,SYN-I01,2010-04-01,
SYN-I01,Gorrenwater Integrated Care Board,integrated care board,England,,,2022-07-01,
`,
  "studies.csv": `study_key,short_title,design,commercial
${Array.from({ length: 30 }, (_, i) => `S${i},Study ${i},interventional,non-commercial\n`).join("")}`,
  "activity.csv": `study_key,site_org,month,recruited
${[...Array.from({ length: 10 }, (_, i) => `SYN-A${i}`), "SYN-C0", "SYN-W0", "SYN-P001"].map((code, i) => `S1,${code},2026-06,${i}\n`).join("")}`,
  "setup.csv": `study_key,site_org,selected_on,hra_letter_on,open_on,first_participant_on,in_scope,status_as_at
${Array.from({ length: 10 }, (_, i) =>
  // Of 20 openings each, trust 0 has none within 60 days and the others 14 to 16.
  Array.from(
    { length: 20 },
    (_, j) =>
      `S${j},SYN-A${i},2026-03-01,2026-04-01,${j < (i === 0 ? 0 : 14 + (i % 3)) ? "2026-05-01" : "2026-06-15"},,yes,2026-09-30\n`,
  ).join(""),
).join("")}S1,SYN-W0,2026-03-01,2026-04-01,2026-05-01,,yes,2026-09-30
`,
};
