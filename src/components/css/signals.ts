/** The list of signals. */
export const SIGNALS_CSS = `
.ow-filter{display:flex;flex-wrap:wrap;gap:0 24px;align-items:flex-end;margin:24px 0}
.ow-filter .nhsuk-form-group,.ow-filter .nhsuk-button,.ow-filter__box{margin-bottom:16px}
.ow-filter .nhsuk-form-group{flex:1 1 14rem;min-width:0}
.ow-filter .nhsuk-select{width:100%;min-width:0}
@media (min-width:48.0625em){
.ow-signals .nhsuk-table{table-layout:fixed}
.ow-signals .nhsuk-table__head .nhsuk-table__header{width:18%}
.ow-signals .nhsuk-table__head .nhsuk-table__header:nth-child(3){width:20%}
.ow-signals .nhsuk-table__head .nhsuk-table__header:nth-child(4){width:26%}
.ow-signals .nhsuk-table__cell,.ow-signals .nhsuk-table__header{padding-right:16px}
}
@media screen and (max-width:48.0525em){
.ow-signals .nhsuk-table__row>.nhsuk-table__cell>.nhsuk-table__heading{display:none}
.ow-signals .nhsuk-table__row>.nhsuk-table__cell:nth-child(n+4){color:#4c6272}
}
`;
