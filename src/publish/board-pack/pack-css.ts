/** Rules of the pack alone, after those of its components. */
export const PACK_CSS = `
.bp-status{margin:0 0 24px}
.bp-quiet,.bp-note,.bp-asks,.bp-signal-sentence,.bp-table__sentence,.bp-unit{color:#4c6272}
`;
