/** Comparison with peers. */
export const COMPARE_CSS = `
.ow-compare{display:grid;grid-template-columns:minmax(12rem,1fr) 2fr;gap:8px 40px;margin:24px 0;padding:20px 0;border-top:2px solid #212b32;border-bottom:1px solid #d8dde0}
.ow-compare p{max-width:44em;margin:0}
.ow-compare__value{font-size:2.5rem;font-weight:600;line-height:1.1;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.ow-compare__interval{padding-top:8px;font-variant-numeric:tabular-nums}
.ow-compare .ow-compare__definition{padding-top:16px;font-size:1rem}
.ow-compare__gap{grid-column:1/-1}
.ow-compare__guards{max-width:44em}
.ow-compare h2.ow-compare__guards-name{margin:16px 0 4px;font-size:1rem;line-height:1.5}
.ow-compare .ow-compare__guards{margin-bottom:0;font-size:1rem;line-height:1.5}
.ow-compare__note{font-size:1rem;line-height:1.5}
.ow-compare__parts .nhsuk-list{display:flex;flex-wrap:wrap;gap:0 24px}
.ow-switch{margin-bottom:32px;font-size:1rem;line-height:1.5}
.ow-switch__list li{margin:0;font-size:1rem;line-height:1.5}
.ow-switch__list{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 24px;margin:0 0 8px;padding:0;list-style:none}
.ow-names{columns:22rem;column-gap:32px}
.ow-names>*{break-inside:avoid}
@media (max-width:640px){
.ow-compare{display:block;margin:16px 0}
.ow-compare__value{font-size:2rem}
.ow-compare__words{padding-top:16px}
}
`;
