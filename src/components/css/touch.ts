/** Targets large enough for a finger. */
export const TOUCH_CSS = `
@media (pointer:coarse){
.nhsuk-details__summary,.nhsuk-footer__meta a,.nhsuk-breadcrumb__link,.nhsuk-back-link,.ow-definition,.ow-on-this-page a,.ow-groups__list a,.ow-downloads__list a{padding-top:10px;padding-bottom:10px}
.nhsuk-footer__meta a,.ow-definition,.ow-on-this-page a,.ow-groups__list a,.ow-downloads__list a{display:inline-block}
.ow-letters a{min-width:44px;padding:10px 8px}
.ow-choices>li>*{display:inline-block;padding-top:10px;padding-bottom:10px}
}
`;
