/** The short lists and the table of themes at the top of a pack and of an organisation. */
export const PACK_CSS = `
.ow-pack-head{margin-bottom:24px;padding-bottom:16px;border-bottom:2px solid #212b32}
.ow-pack-head__title{margin:0;font-size:1.5rem;line-height:1.3}
.ow-pack-head__product{display:block;margin-bottom:4px;color:#4c6272;font-size:1rem;font-weight:400;line-height:1.5}
.ow-pack-head .ow-pack-head__period{max-width:none;margin:4px 0 0;color:#4c6272;font-size:1rem;line-height:1.5}
.ow-pack-part{margin-bottom:24px}
.ow-pack-part__heading{margin:0 0 8px;font-size:1.1875rem;line-height:1.4}
.ow-pack-part__list{margin:0;padding:0;list-style:none}
.ow-pack-part__item{display:flex;flex-wrap:wrap;gap:4px 16px;padding:8px 0;border-top:1px solid #d8dde0}
.ow-pack-part__number{flex:0 0 1.25rem;font-weight:600}
.ow-pack-part__content{flex:1 1 0;min-width:0}
.ow-pack-part__aside{flex:0 1 100%;color:#4c6272}
.ow-pack-part__none{margin:0;padding:8px 0;border-top:1px solid #d8dde0;color:#4c6272}
.ow-pack-part__note{margin:8px 0 0;color:#4c6272;font-size:1rem;line-height:1.5}
.ow-pack-part .nhsuk-details{margin-bottom:0}
.ow-pack-part+.ow-theme-table,.ow-pack-parts+.ow-theme-table{margin-top:24px}
.ow-pack-parts{padding-bottom:8px;border-bottom:2px solid #212b32}
.nhsuk-table.ow-theme-table{font-size:1rem;line-height:1.5}
.ow-theme-table .nhsuk-table__cell,.ow-theme-table .nhsuk-table__header{padding-right:12px}
.ow-theme-table .ow-chart{width:140px;max-width:none}
.ow-theme-table__theme{padding-top:24px;font-weight:600;text-align:left}
.ow-theme-table tbody .ow-theme-table__theme{border-bottom-color:#212b32;font-size:1.1875rem;line-height:1.4}
.ow-theme-table__instead .nhsuk-details,.ow-theme-table__instead p{margin-bottom:8px;font-size:1rem;line-height:1.5}
.ow-theme-table__instead .nhsuk-details :is(li,.nhsuk-details__summary-text){font-size:1rem;line-height:1.5}
@media (min-width:40.0625em){
.ow-pack-part{display:grid;grid-template-columns:11rem 1fr;column-gap:24px}
.ow-pack-part__heading{padding-top:8px}
.ow-pack-part__aside{flex-basis:auto;max-width:14rem;text-align:right}
.ow-pack-part__list>:first-child,.ow-pack-part__none{border-top:0}
}
@media screen and (max-width:48.0525em){
.nhsuk-table--responsive.ow-theme-table .nhsuk-table__body .nhsuk-table__row{display:flex;flex-wrap:wrap;align-items:center;gap:0 16px}
.nhsuk-table--responsive.ow-theme-table .nhsuk-table__body .nhsuk-table__header,.ow-theme-table .nhsuk-table__row>.nhsuk-table__cell:nth-child(n+5),.ow-theme-table .nhsuk-table__row>.ow-theme-table__instead{flex:0 0 100%}
.ow-theme-table .nhsuk-table__row>.nhsuk-table__cell:nth-child(2){font-weight:600}
.nhsuk-table--responsive.ow-theme-table .nhsuk-table__body .nhsuk-table__cell:not(:nth-child(5))>.nhsuk-table__heading{display:none}
.nhsuk-table--responsive.ow-theme-table .nhsuk-table__body .nhsuk-table__cell:nth-child(5){display:block}
.ow-theme-table .nhsuk-table__row:has(>.ow-theme-table__theme){margin-top:24px;border-bottom:2px solid #212b32}
.nhsuk-table--responsive.ow-theme-table .nhsuk-table__body .ow-theme-table__theme{padding:0;font-size:1.1875rem}
}
@media (max-width:40.0525em){
.ow-pack-part__aside{padding-left:calc(1.25rem + 16px)}
.ow-pack-part__item:not(:has(.ow-pack-part__number)) .ow-pack-part__aside{padding-left:0}
}
`;
