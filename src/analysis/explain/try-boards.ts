import { practiceListText } from "../../store/try-practice-list.ts";

const place = (code: string, name: string, role: string, board: string, closed = "") =>
  `${code},${name},${role},England,,${board},2010-04-01,${closed}`;

const tile = (code: string, name: string, west: number) =>
  `{"type":"Feature","properties":{"icb22_code":"${code}","icb22_name":"${name}"},"geometry":{"type":"Polygon","coordinates":[[[${west},52],[${west + 1},52],[${west + 1},53],[${west},53]]]}}`;

/** Made-up extracts of three boards: one with figures, one with nought, one of which no file says anything. */
export const tryBoards = {
  "organisations.csv": [
    "ods_code,name,primary_role,nation,trust_type,icb_code,operational_start,operational_end",
    place("SYN-I01", "NHS Gorrenwater Integrated Care Board", "Integrated care board", ""),
    place("SYN-I02", "NHS Quillmere Integrated Care Board", "Integrated care board", ""),
    place("SYN-I03", "NHS Aldermoor Integrated Care Board", "Integrated care board", ""),
    place("SYN-T001", "Ashvale NHS Trust", "NHS trust", "SYN-I01").replace(",,SYN", ",acute,SYN"),
    place("SYN-T002", "Brackwell NHS Trust", "NHS trust", "SYN-I01").replace(",,SYN", ",community,SYN"),
    place("SYN-T009", "Old Quay NHS Trust", "NHS trust", "SYN-I01", "2020-03-31"),
    place("SYN-P1", "Fernbank Practice", "GP practice", "SYN-I01"),
    place("SYN-P2", "Millrace Practice", "GP practice", "SYN-I01"),
    place("SYN-P3", "Tollgate Practice", "GP practice", "SYN-I01"),
    place("SYN-P4", "Wharf Practice", "GP practice", "SYN-I01"),
    place("SYN-P5", "Closed Practice", "GP practice", "SYN-I01", "2020-03-31"),
    place("SYN-P6", "Quillmere Practice", "GP practice", "SYN-I02"),
    place("SYN-F1", "Fernbank Pharmacy", "Pharmacy", "SYN-I01"),
    place("SYN-F2", "Millrace Pharmacy", "Pharmacy", "SYN-I01"),
    "",
  ].join("\n"),
  "studies.csv": `study_key,short_title,design,commercial
S1,Knees,interventional,contract
S2,Sleep,observational,non-commercial
`,
  "activity.csv": `study_key,site_org,month,recruited,setting
S1,SYN-T001,2025-05,12,hospital
S1,SYN-T001,2025-06,9,hospital
S1,SYN-T001,2026-03,5,hospital
S2,SYN-P1,2024-07,6,general practice
S2,SYN-P1,2025-07,6,general practice
S2,SYN-P2,2026-03,3,general practice
S2,SYN-F1,2025-08,2,community pharmacy
S2,SYN-P6,2025-08,0,general practice
`,
  "setup.csv": `study_key,site_org,selected_on,hra_letter_on,open_on,first_participant_on,in_scope,status_as_at
S2,SYN-T001,2025-01-01,2025-02-01,2025-03-01,,yes,2026-03-31
S2,SYN-P6,2025-01-01,2025-02-01,2025-03-01,,yes,2026-03-31
`,
  "gp-reg-pat-prac-all.csv": practiceListText([
    ["01OCT2025", "SYN-P1", 9000],
    ["01OCT2025", "SYN-P2", 3000],
    ["01OCT2025", "SYN-P3", 5000],
    ["01OCT2025", "SYN-P4", 3000],
  ]),
  "icb_outline.geojson": `{
"type": "FeatureCollection",
"features": [
${tile("SYN-I01", "NHS Gorrenwater Integrated Care Board", -2)},
${tile("SYN-I02", "NHS Quillmere Integrated Care Board", -1)}
]
}
`,
} as const;
