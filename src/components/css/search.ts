/** Search of organisations, and choices of what is shown. */
export const SEARCH_CSS = `
.ow-search{margin-bottom:32px}
.ow-search .nhsuk-form-group{margin-bottom:0}
.ow-search__row{display:flex;flex-wrap:wrap;gap:8px 16px}
.ow-search__row .nhsuk-input{flex:1 1 14rem;min-width:0;max-width:32rem;width:auto;height:auto;min-height:48px;margin:0 0 4px;padding:4px 8px}
.ow-search__row .nhsuk-input::-webkit-search-cancel-button{display:none}
.ow-search__row .nhsuk-button{flex:0 0 auto;margin:0 0 4px}
@media (max-width:40.0525em){
.ow-search__row .nhsuk-button{flex:1 1 100%}
}
.ow-choices{display:flex;flex-wrap:wrap;gap:8px 24px}
.ow-choices>li{margin:0}
`;
