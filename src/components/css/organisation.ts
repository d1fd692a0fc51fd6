/** An organisation's page. */
export const ORGANISATION_CSS = `
:is(.ow-report,.ow-board) .ow-pack-head__title{font-size:2rem;line-height:1.25}
.ow-report .ow-pack-head{margin-bottom:16px;padding-bottom:12px}
.ow-report .ow-pack-part{margin-bottom:12px;font-size:1rem;line-height:1.5}
.ow-report .ow-pack-part__item{padding:6px 0}
.ow-report .ow-pack-part__item,.ow-report .ow-pack-part__none,.ow-report .ow-pack-part .nhsuk-details{font-size:1rem;line-height:1.5}
.ow-report .ow-pack-part__heading{padding-top:6px;font-size:1.1875rem;line-height:1.3}
.ow-report .ow-pack-part:first-child :is(.ow-pack-part__content,.ow-pack-part__number){font-size:1.1875rem;line-height:1.4}
.ow-tiny{display:block}
.ow-tiny .ow-chart{width:140px;max-width:none}
.nhsuk-main-wrapper .ow-ways{display:flex;flex-wrap:wrap;gap:8px 24px;max-width:none;margin:20px 0 32px;font-size:1rem;line-height:1.5}
.ow-inline-list{display:flex;flex-wrap:wrap;gap:0 24px;margin-bottom:8px}
@media (min-width:40.0625em){
.ow-report .ow-pack-part__aside{flex:0 0 11.5rem;max-width:none}
.ow-report .ow-pack-part__aside:has(.ow-tiny){flex-basis:140px}
.ow-report .ow-pack-part__aside .ow-chart{margin-left:auto}
}
@media (min-width:48.0625em){
.ow-report .ow-theme-table{table-layout:fixed}
.ow-report .ow-theme-table .nhsuk-table__head .nhsuk-table__header:first-child{width:19%}
.ow-report .ow-theme-table .nhsuk-table__head .nhsuk-table__header:nth-child(2){width:11%}
.ow-report .ow-theme-table .nhsuk-table__head .nhsuk-table__header:nth-child(3){width:12%}
.ow-report .ow-theme-table .nhsuk-table__head .nhsuk-table__header:nth-child(4){width:164px}
.ow-report .ow-theme-table :is(td,th):nth-child(4){padding-left:12px}
.ow-report .ow-theme-table .nhsuk-table__head .nhsuk-table__header:nth-child(5){width:19%}
.ow-report .ow-theme-table .ow-nowrap{white-space:normal}
}
@media (max-width:40.0525em){
:is(.ow-report,.ow-board) .ow-pack-head__title{font-size:1.75rem}
.ow-report .ow-pack-part:first-child :is(.ow-pack-part__content,.ow-pack-part__number){font-size:1rem;line-height:1.5}
}
`;
