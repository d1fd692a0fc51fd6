/** Tables of a report, typed in. */
export const oldestWaiting = {
  title: "Oldest waiting study-sites",
  sentence: "7 study-sites have waited over 90 days since approval; in the order of their study keys.",
  head: ["Study", "Approved", "Days waited", "Waiting for", "Next owner"],
  rows: [
    ["SYN-S0412 A trial of early mobility after stroke", "12 March 2026", "202", "Contract", "Not stated"],
    ["SYN-S0487 Home testing in heart failure", "2 April 2026", "181", "Local pack", "Research governance"],
    ["SYN-S0533 Inhaled treatment for severe asthma", "30 April 2026", "153", "First participant", "Respiratory team"],
  ],
  numeric: [2],
} as const;

export const stepWaits = {
  title: "How long each step takes",
  sentence: "Half of study-sites finish each step within the days shown; those still waiting are counted.",
  head: ["Step", "Median days", "95% interval", "Waiting"],
  rows: [
    ["Approval to local pack", "12", "8 to 20", "2 of 24"],
    ["Local pack to contract", "31", "22 to 47", "3 of 22"],
    ["Contract to open", "9", "5 to 16", "1 of 19"],
    ["Open to first participant", "24", "15 to 40", "5 of 18"],
  ],
  numeric: [1, 2, 3],
} as const;

export const practices = {
  title: "Participants by site and design",
  sentence: "People recruited at each site in the period.",
  rowName: "Site",
  rows: ["Ashvale General", "Moorside", "Station Road clinic", "Westfield"],
  columns: ["Interventional", "Observational", "Both"],
  counts: [
    [112, 240, 12],
    [34, 51, 9],
    [4, 22, 0],
    [18, 3, 16],
  ],
  totals: "both",
  wholeOrganisation: true,
} as const;
