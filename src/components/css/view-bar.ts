/** How figures are shown, at the foot of every page. */
export const VIEW_BAR_CSS = `
.ow-view{margin-top:48px;padding-top:12px;border-top:1px solid #d8dde0;clear:both}
.nhsuk-main-wrapper .ow-view__sentence{max-width:none;margin-bottom:4px;color:#4c6272;font-size:.875rem;line-height:1.5}
.ow-view .nhsuk-details{margin-bottom:0}
.ow-view .nhsuk-details__summary-text,.ow-view .nhsuk-label,.ow-view .nhsuk-hint,.ow-view .nhsuk-select,.ow-view .nhsuk-input{font-size:1rem;line-height:1.5}
.ow-view__form{display:flex;flex-wrap:wrap;gap:0 24px;align-items:flex-end}
.ow-view__form .nhsuk-form-group{min-width:0;max-width:100%}
.ow-view__form .nhsuk-select{min-width:0;max-width:100%}
.ow-view__form .nhsuk-form-group,.ow-view__form .nhsuk-button{margin-bottom:16px}
`;
