/** An organisation's page. */
export const ORGANISATION_CSS = `
:is(.ow-report,.ow-board) .ow-pack-head__title{font-size:2rem;line-height:1.25}
:is(.ow-report,.ow-board) .ow-pack-head__product{font-size:1.1875rem}
@media (min-width:48.0625em){
.ow-report .ow-theme-table .nhsuk-table__header[scope=row]{width:19%}
.ow-report .ow-theme-table .nhsuk-table__cell:nth-child(5){width:22%}
.ow-report .ow-theme-table .nhsuk-table__cell:nth-child(6){width:30%}
}
@media screen and (min-width:64em){
body:has(.ow-report) .nhsuk-width-container{max-width:75rem;margin-right:auto;margin-left:auto;padding-right:16px;padding-left:16px}
}
.ow-pack-part__note{margin:8px 0 0;color:#4c6272;font-size:1rem;line-height:1.5}
.ow-pack-part .nhsuk-details{margin-bottom:0}
.ow-tiny{display:block}
.ow-tiny .ow-chart{width:140px;max-width:none}
.ow-small{color:#4c6272;font-size:.875rem;line-height:1.5}
.ow-ways{display:flex;flex-wrap:wrap;gap:8px 24px;margin:24px 0}
.ow-theme-table__instead .nhsuk-details{margin-bottom:8px}
.ow-theme-table__instead p{margin-bottom:8px}
.ow-inline-list{display:flex;flex-wrap:wrap;gap:0 24px}
`;
