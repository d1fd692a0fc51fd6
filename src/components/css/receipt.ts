/** Receipt of a figure. */
export const RECEIPT_CSS = `
.ow-receipt{margin:0 0 24px;padding:16px 0 16px 20px;border-left:8px solid #005eb8}
.ow-receipt p{margin:0}
.ow-receipt__figure strong{font-size:2rem;line-height:1.25}
.ow-receipt__figure{display:flex;flex-wrap:wrap;gap:0 20px;align-items:baseline}
.ow-receipt__interval{font-size:1.1875rem}
.ow-receipt p.ow-receipt__sum{margin-top:8px;overflow-wrap:anywhere}
.ow-receipt__none{padding-left:20px;border-left:8px solid #4c6272;font-size:1.375rem;line-height:1.4}
.ow-receipt__hash{font-size:1rem}
.ow-received{white-space:pre-wrap;overflow-wrap:anywhere;font-size:1rem}
.ow-received-rows .nhsuk-table{font-size:.875rem;line-height:1.5}
.ow-received-rows .ow-received{font-size:.875rem}
@media (min-width:48.0625em){
.ow-received-rows .ow-received{white-space:pre}
}
.ow-received-rows .nhsuk-table__header,.ow-received-rows .nhsuk-table__cell{padding-right:10px}
.ow-rows{margin:0 0 24px;padding:0;list-style:none}
.ow-rows__row{padding:12px 0;border-top:1px solid #d8dde0}
.ow-rows__line{margin:0 0 4px;font-weight:600}
.ow-rows__cells{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:8px 24px;margin:0}
.ow-rows__cells dt{color:#4c6272;font-size:1rem;line-height:1.4;overflow-wrap:anywhere}
.ow-rows__cells dd{margin:0}
`;
