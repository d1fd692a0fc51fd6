/** The page of an indicator, and those of methods and words. */
export const INDICATOR_CSS = `
.ow-on-this-page,.ow-groups__list,.ow-downloads__list{display:flex;flex-wrap:wrap;gap:4px 24px;margin:0;padding:0;list-style:none}
.ow-on-this-page{margin-bottom:24px;font-size:1rem;line-height:1.5}
.ow-period-form{display:flex;flex-wrap:wrap;gap:0 16px;align-items:flex-end}
.ow-period-form .nhsuk-form-group{min-width:0;max-width:100%;margin-bottom:16px}
.ow-period-form .nhsuk-button{margin-bottom:20px}
.ow-period-form .nhsuk-select{min-width:0;max-width:100%}
.ow-groups{display:flex;flex-wrap:wrap;gap:4px 24px;margin-bottom:24px;padding:8px 0;border-top:1px solid #d8dde0;border-bottom:1px solid #d8dde0;font-size:1rem;line-height:1.5}
.ow-groups__name{flex:0 0 auto;margin:0;font-size:1rem;line-height:1.5;font-weight:600}
.ow-on-this-page li,.ow-groups__list li,.ow-downloads__list li{margin:0;font-size:1rem;line-height:1.5}
.ow-groups__list{flex:1 1 0;min-width:min(100%,16rem)}
.nhsuk-main-wrapper .ow-lead{margin-top:24px;margin-bottom:8px;font-size:1.1875rem;line-height:1.5;font-weight:600}
.ow-downloads{margin-bottom:24px}
.ow-downloads__list{margin-bottom:8px}
.ow-downloads .nhsuk-details{margin-bottom:0}
.ow-explained{font-size:1rem}
.ow-explained li{margin-bottom:4px;font-size:1rem;line-height:1.5}
.ow-figures .nhsuk-table__cell--numeric{white-space:nowrap}
.ow-terms{margin:0 0 32px}
.ow-terms__term{padding:12px 0;border-top:1px solid #d8dde0}
.ow-terms dt{font-weight:600}
.ow-terms dt,.ow-terms dd{line-height:1.5}
.ow-terms dd{max-width:44em;margin:4px 0 0}
.ow-terms__not,.ow-terms__source{color:#4c6272}
.ow-indicator-links{margin:0;padding:0;list-style:none}
.ow-indicator-links li{margin:0 0 4px;font-size:1rem;line-height:1.5}
@media (min-width:40.0625em){
.ow-indicator-links{columns:2;column-gap:24px}
.ow-indicator-links li{break-inside:avoid}
.ow-indicator-list .nhsuk-table__header:first-child{width:34%}
.ow-indicator-list .nhsuk-table__cell:last-child{width:24%}
.ow-terms__term{display:grid;grid-template-columns:16rem 1fr;column-gap:24px}
.ow-terms dd{margin:0}
}
.ow-code-name{color:#4c6272;white-space:nowrap}
.ow-figures__because{color:#4c6272}
.ow-figures tbody .nhsuk-table__header{scroll-margin-top:16px}
@media screen and (max-width:48.0525em){
.nhsuk-table--responsive.ow-figures .nhsuk-table__body .nhsuk-table__row{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 12px}
.nhsuk-table--responsive.ow-figures .nhsuk-table__body .nhsuk-table__header,.nhsuk-table--responsive.ow-figures .nhsuk-table__body .ow-figures__because{flex:0 0 100%}
.nhsuk-table--responsive.ow-figures .nhsuk-table__body .nhsuk-table__cell{gap:0 4px;color:#4c6272;font-size:.875rem}
.nhsuk-table--responsive.ow-figures .nhsuk-table__body .nhsuk-table__cell:nth-child(2):not(.ow-figures__because){color:inherit;font-size:1rem;font-weight:600}
.ow-indicator-list .nhsuk-table__row>.nhsuk-table__cell:nth-child(2)>.nhsuk-table__heading,.ow-figures .nhsuk-table__row>.nhsuk-table__cell:is(:nth-child(2),:nth-child(3),:last-child)>.nhsuk-table__heading{display:none}
}
@media (max-width:40.0525em){
.nhsuk-main-wrapper .ow-lead{font-size:1rem}
}
`;
