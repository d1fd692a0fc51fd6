/** A few typed-in lists as the Organisation Data Service publishes them: for trying the search. */
export const triedLists = {
  "etr.csv": [
    trust("RR8", "LEEDS TEACHING HOSPITALS NHS TRUST", "LEEDS", "LS9 7TF"),
    trust("RGD", "LEEDS AND YORK PARTNERSHIP NHS FOUNDATION TRUST", "LEEDS", "LS7 3JX"),
    trust("RX1", "NOTTINGHAM UNIVERSITY HOSPITALS NHS TRUST", "NOTTINGHAM", "NG7 2UH"),
    trust("R0A", "MANCHESTER UNIVERSITY NHS FOUNDATION TRUST", "MANCHESTER", "M13 9WL"),
    trust("RM3", "NORTHERN CARE ALLIANCE NHS FOUNDATION TRUST", "SALFORD", "M6 8HD"),
    trust("RTK", "ASHFORD AND ST PETER'S HOSPITALS NHS FOUNDATION TRUST", "CHERTSEY", "KT16 0PZ"),
    trust("RX4", "OLDBOROUGH NHS TRUST", "LEEDS", "LS1 1AA", "20240930"),
  ].join(""),
  "edispensary.csv": [
    pharmacy("FA001", "BOOTS", "LEEDS", "LS26 0AP"),
    pharmacy("FA002", "ST. PETERS PHARMACY", "LEEDS", "LS9 7AB"),
    pharmacy("FA003", "TEACHING ST LEEDS CHEMIST", "", "W1G 8UF"),
    pharmacy("FA004", "BOOTS", "NOTTINGHAM", "NG7 1AA", "20230101"),
    pharmacy("FA005", "CAFÉ & SØNS, CHEMIST", "SALFORD", "M6 1AA"),
  ].join(""),
  "hchs.csv": `month,org_code,org_name,staff_group,fte
2017-SEP,RM3,Salford Royal NHS Foundation Trust,HCHS doctors,10.5
2017-SEP,RW6,Pennine Acute Hospitals NHS Trust,HCHS doctors,1
`,
  "succ.csv": `"RW6","R0A","","20211001","0"
"RW6","RM3","","20211001","0"
"RMU","RX4","","19991001","0"
"RX4","RR8","","20241001","0"
`,
  "icb_list.csv": "icb24_code,icb24_code_nhs,icb24_name\nE54000054,QWO,NHS West Yorkshire Integrated Care Board\n",
} as const;

function trust(code: string, name: string, town: string, postcode: string, closed = ""): string {
  return `"${code}","${name}","Y60","QWO","HQ","1 Road","","${town}","","${postcode}","19940401","${closed}",${'"",'.repeat(14)}""\n`;
}

function pharmacy(code: string, name: string, town: string, postcode: string, closed = ""): string {
  const state = closed === "" ? "A" : "C";
  return `"${code}","${name}","Y60","QWO","1 ROAD","","${town}","","","${postcode}","20060601","${closed}","${state}","1","P79D",${'"",'.repeat(11)}""\n`;
}
