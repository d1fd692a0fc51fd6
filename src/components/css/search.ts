/** Search of organisations, choices of what is shown, and the first letters of a long list. */
export const SEARCH_CSS = `
.ow-search{margin-bottom:24px}
.ow-search .nhsuk-form-group{margin-bottom:0}
.ow-search .nhsuk-hint{margin-bottom:8px;font-size:1rem;line-height:1.5}
.ow-search__row{display:flex;flex-wrap:wrap;gap:8px 16px}
.ow-search__row .nhsuk-input{flex:1 1 14rem;min-width:0;max-width:32rem;width:auto;height:auto;min-height:48px;margin:0 0 4px;padding:4px 8px}
.ow-search__row .nhsuk-input::-webkit-search-cancel-button{display:none}
.ow-search__row .nhsuk-button{flex:0 0 auto;margin:0 0 4px}
@media (max-width:40.0525em){
.ow-search__row .nhsuk-button{flex:1 1 100%}
}
.ow-choices{display:flex;flex-wrap:wrap;gap:8px 24px}
.ow-choices>li{margin:0}
.ow-choices a,.ow-choices strong,.ow-inline-list{font-size:1rem;line-height:1.5}
.ow-letters{display:flex;flex-wrap:wrap;gap:4px 0;margin:0 0 16px -8px;padding:0;list-style:none}
.ow-letters li{margin:0}
.ow-letters a{display:inline-block;min-width:32px;padding:4px 8px;text-align:center}
`;
