/** Tables and lists of names and values; on a phone each row is a heading with its values under it. */
export const TABLES_CSS = `
.nhsuk-table__cell,.nhsuk-table__header{vertical-align:top}
.nhsuk-table__header[scope=row]{font-weight:400}
.nhsuk-table--compact{font-size:1rem;line-height:1.5}
.nhsuk-main-wrapper .nhsuk-table__caption{margin-bottom:8px}
.nhsuk-main-wrapper .nhsuk-table__caption--m{font-size:1.5rem;line-height:1.3}
.nhsuk-main-wrapper .nhsuk-table__caption--s{font-size:1.1875rem;line-height:1.4}
@media screen and (max-width:48.0525em){
.nhsuk-table--responsive,.nhsuk-summary-list{width:100%;margin-right:0;margin-left:0}
.nhsuk-table--responsive .nhsuk-table__caption{padding-left:0}
.nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__row{margin:0;padding:10px 0;border-bottom:1px solid #d8dde0}
.nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__cell,.nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;padding:1px 0;border:0;font-size:1rem;line-height:1.5;text-align:left;overflow-wrap:anywhere}
.nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__header{display:block;font-weight:600}
.nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__header[scope=row]>.nhsuk-table__heading{display:none}
.nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__heading{padding:0;color:#4c6272;font-weight:400}
.nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__cell>span:last-child{min-width:0}
.nhsuk-summary-list__row{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;margin:0;padding:10px 0}
.nhsuk-summary-list__key,.nhsuk-summary-list__value,.nhsuk-summary-list__actions{width:auto;min-width:0;margin:0;padding:0;overflow-wrap:anywhere}
}
`;
