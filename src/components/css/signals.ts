/** The list of signals. */
export const SIGNALS_CSS = `
.ow-filter{display:flex;flex-wrap:wrap;gap:0 24px;align-items:flex-end;margin:24px 0}
.ow-filter .nhsuk-form-group,.ow-filter .nhsuk-button,.ow-filter__box{margin-bottom:16px}
.ow-filter .nhsuk-form-group{flex:1 1 14rem;min-width:0}
.ow-filter .nhsuk-select{width:100%;min-width:0}
.ow-signals .nhsuk-table{font-size:1rem}
@media (max-width:640px){
.ow-signals .nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__row>[role]{display:block;text-align:left}
.ow-signals .nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__heading{display:block;padding-right:0;text-align:left}
}
`;
