/** The short lists and the table of themes at the top of a pack and of an organisation. */
export const PACK_CSS = `
.ow-pack-head{margin-bottom:24px;padding-bottom:16px;border-bottom:2px solid #212b32}
.ow-pack-head__title{margin:0;font-size:1.5rem;line-height:1.3}
.ow-pack-head__product{display:block;margin-bottom:4px;color:#4c6272;font-size:1rem;font-weight:400;line-height:1.5}
.ow-pack-head__period{margin:4px 0 0;color:#4c6272;font-size:1rem;line-height:1.5}
.ow-pack-part{margin-bottom:24px}
.ow-pack-part__heading{margin:0 0 8px;font-size:1.1875rem;line-height:1.4}
.ow-pack-part__list{margin:0;padding:0;list-style:none}
.ow-pack-part__item{display:flex;flex-wrap:wrap;gap:4px 16px;padding:8px 0;border-top:1px solid #d8dde0}
.ow-pack-part__number{flex:0 0 1.25rem;font-weight:600}
.ow-pack-part__content{flex:1 1 0;min-width:0}
.ow-pack-part__aside{flex:0 1 100%;color:#4c6272}
.ow-pack-part__none{margin:0;padding:8px 0;border-top:1px solid #d8dde0;color:#4c6272}
.ow-pack-part+.ow-theme-table,.ow-pack-parts+.ow-theme-table{margin-top:24px}
.ow-pack-parts{padding-bottom:8px;border-bottom:2px solid #212b32}
.nhsuk-table.ow-theme-table{font-size:1rem;line-height:1.5}
.ow-theme-table .nhsuk-table__cell,.ow-theme-table .nhsuk-table__header{padding-right:12px}
.ow-nowrap{white-space:nowrap}
.ow-theme-table .ow-chart{width:140px;max-width:none}
.ow-theme-table .nhsuk-table__header[scope=row]{font-weight:400}
.ow-theme-table__theme{padding-top:24px;font-weight:600;text-align:left}
@media (min-width:40.0625em){
.ow-header__organisation{text-align:right}
.ow-pack-part{display:grid;grid-template-columns:11rem 1fr;column-gap:24px}
.ow-pack-part__heading{padding-top:8px}
.ow-pack-part__aside{flex-basis:auto;max-width:14rem;text-align:right}
.ow-pack-part__list>:first-child,.ow-pack-part__none{border-top:0}
}
@media (max-width:48.0525em){
.nhsuk-table--responsive .nhsuk-table__row .nhsuk-table__cell>span:last-child{min-width:0;text-align:right}
.ow-theme-table .nhsuk-table__row .nhsuk-table__cell:nth-child(n+5){display:block;text-align:left}
.ow-theme-table .nhsuk-table__row .nhsuk-table__cell:nth-child(n+5)>span:last-child{text-align:left}
.ow-theme-table .nhsuk-table__row>.ow-theme-table__theme{justify-content:flex-start;padding-top:16px;font-weight:600!important;border-bottom:2px solid #212b32}
}
`;
