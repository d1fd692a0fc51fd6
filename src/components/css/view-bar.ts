/** How figures are shown, at the foot of every page. */
export const VIEW_BAR_CSS = `
.ow-view{margin-top:40px;padding-top:16px;border-top:1px solid #d8dde0;clear:both}
.ow-view__sentence{max-width:44em;margin-bottom:8px;font-size:1rem;line-height:1.5}
.ow-view .nhsuk-details{margin-bottom:0}
.ow-view__form{display:flex;flex-wrap:wrap;gap:0 24px;align-items:flex-end}
.ow-view__form .nhsuk-form-group,.ow-view__form .nhsuk-button{margin-bottom:16px}
`;
