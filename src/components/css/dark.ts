/** Dark mode. */
export const DARK_CSS = `
@media screen and (prefers-color-scheme:dark){
html{background-color:#12181c;color-scheme:dark}
body{background-color:#171e23;color:#f0f4f5}
a,a:visited,.nhsuk-link,.nhsuk-link:visited,.nhsuk-link--no-visited-state,.nhsuk-link--no-visited-state:visited,.nhsuk-breadcrumb__link,.nhsuk-breadcrumb__link:visited,.nhsuk-back-link,.nhsuk-back-link:visited,.nhsuk-footer__list-item-link,.nhsuk-footer__list-item-link:visited,.nhsuk-details__summary-text,.nhsuk-details__summary::before{color:#8cc4ff}
a:hover,a:active,.nhsuk-link:hover,.nhsuk-link:active,.nhsuk-link--no-visited-state:hover,.nhsuk-link--no-visited-state:active,.nhsuk-breadcrumb__link:hover,.nhsuk-breadcrumb__link:active,.nhsuk-back-link:hover,.nhsuk-back-link:active,.nhsuk-footer__list-item-link:hover,.nhsuk-footer__list-item-link:active,.nhsuk-details__summary:hover .nhsuk-details__summary-text,.nhsuk-details__summary:hover::before{color:#c3e0ff}
a:focus,.nhsuk-link:focus,.nhsuk-link--no-visited-state:focus,.nhsuk-breadcrumb__link:focus,.nhsuk-back-link:focus,.nhsuk-footer__list-item-link:focus,.nhsuk-details__summary:focus .nhsuk-details__summary-text,.nhsuk-details__summary:focus::before{color:#212b32}
.nhsuk-details,.nhsuk-breadcrumb,.nhsuk-fieldset__legend{color:#f0f4f5}
.nhsuk-task-list__item{border-color:#4c6272}
.nhsuk-header a,.nhsuk-header a:visited{color:#fff}
.nhsuk-header a:focus{color:#212b32}
.nhsuk-header,.nhsuk-header__navigation{background-color:#003d78}
.nhsuk-footer{background-color:#12181c;border-color:#337ec6;color:#f0f4f5}
.nhsuk-footer .nhsuk-body-s{color:#d8dde0}
.nhsuk-table__cell,.nhsuk-table__header,.nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__row,.nhsuk-table__head .nhsuk-table__header,.nhsuk-summary-list__row,.nhsuk-summary-list__key,.nhsuk-summary-list__value,.nhsuk-summary-list__actions,.nhsuk-details__text,.ow-pack-part__item,.ow-pack-part__none,.ow-view,.ow-compare,.ow-groups,.ow-terms__term{border-color:#4c6272}
.ow-lens{border-color:#f0f4f5}
.nhsuk-inset-text{border-color:#8cc4ff}
.ow-receipt{border-color:#8cc4ff}
.ow-receipt__none,.ow-rows__row{border-color:#4c6272}
.ow-rows__cells dt{color:#c8d0d4}
.nhsuk-card{border-color:#4c6272;color:#f0f4f5;background-color:#222b32}
.nhsuk-card--warning{border-color:#ffeb3b;color:#212b32;background-color:#fff9c4}
.nhsuk-card--warning a:not(:focus){color:#005eb8}
.nhsuk-hint,.nhsuk-task-list__hint,.nhsuk-caption-m,.nhsuk-caption-l,.nhsuk-caption-xl,.nhsuk-u-secondary-text-colour,.ow-pack-head__product,.ow-pack-head__period,.ow-pack-part__aside,.ow-pack-part__none,.ow-pack-part__note,.ow-small,.ow-terms__not,.ow-terms__source,.ow-code-name,.ow-figures__because,.nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__heading,.nhsuk-table--responsive.ow-figures .nhsuk-table__body .nhsuk-table__cell,.ow-signals .nhsuk-table__row>.nhsuk-table__cell:nth-child(n+4),.nhsuk-main-wrapper .ow-view__sentence,.ow-pack-head .ow-pack-head__period{color:#c8d0d4}
.nhsuk-tag--no-colour{color:#f0f4f5}
.nhsuk-file-upload__input{color:#f0f4f5}
.nhsuk-input,.nhsuk-textarea,.nhsuk-select{border-color:#aeb7bd;color:#f0f4f5;background-color:#12181c}
.nhsuk-radios__label::before,.nhsuk-checkboxes__label::before{border-color:#d8dde0;background-color:#12181c}
.nhsuk-radios__label::after{background-color:#f0f4f5}
.nhsuk-checkboxes__label::after{border-color:#f0f4f5}
.nhsuk-button--secondary:not(:focus),.nhsuk-button--secondary:visited:not(:focus){color:#8cc4ff;box-shadow:0 4px 0 #8cc4ff}
.nhsuk-button--secondary:not(:focus)::after{box-shadow:0 4px 0 #8cc4ff}
.nhsuk-button--secondary:not(:focus):not(:active)::before{border-color:#8cc4ff}
.nhsuk-button--secondary:hover:not(:focus){color:#c3e0ff;background-color:#222b32}
.ow-seen-by{color:#f0f4f5;border-color:#aeb7bd}
.ow-seen-by--public{border-color:#8cc4ff}
.ow-people__person{border-color:#4c6272}
.nhsuk-error-message{color:#ff9c9c}
.nhsuk-error-summary__heading{color:#f0f4f5}
.nhsuk-error-summary{border-color:#ff9c9c}
.nhsuk-error-summary__list a:not(:focus){color:#ffb3b3}
.nhsuk-form-group--error:not(.nhsuk-form-group--error .nhsuk-form-group--error){border-color:#ff9c9c}
.nhsuk-input--error,.nhsuk-textarea--error,.nhsuk-select--error{border-color:#ff9c9c}
.ow-synthetic-notice{background-color:#171e23;color:#f0f4f5;border-color:#f0f4f5}
.ow-pack-head,.ow-pack-parts,.ow-theme-table tbody .ow-theme-table__theme,.ow-theme-table .nhsuk-table__row:has(>.ow-theme-table__theme){border-color:#f0f4f5}
.ow-figure__skip:focus{color:#212b32}
.ow-chart{fill:#f0f4f5}
.ow-chart [tabindex]:focus-visible{outline-color:#ffeb3b}
.ow-quiet{fill:#c8d0d4}
.ow-axis{stroke:#aeb7bd}
.ow-grid{stroke:#323d46}
.ow-area{stroke:#8a979f}
.ow-join,.ow-hatching{stroke:#8a979f}
.ow-mean,.ow-curve,.ow-target,.ow-wait{stroke:#f0f4f5}
.ow-limit,.ow-outer,.ow-span,.ow-gap{stroke:#c8d0d4}
.ow-faint,.ow-note{stroke:#8a979f}
.ow-band{fill:#36424b}
.ow-chance{fill:#aeb7bd;stroke:#d8dde0}
.ow-wanted{fill:#4da3ff;stroke:#c3e0ff}
.ow-unwanted{fill:#ed8b00;stroke:#ffd79a}
.ow-neither,.ow-own{fill:#f0f4f5;stroke:#f0f4f5}
.ow-hollow{fill:#171e23;stroke:#c8d0d4}
.ow-paper{fill:#171e23}
.ow-scratch{stroke:#171e23}
.ow-halo,.ow-haloed-quiet{stroke:#171e23}
.ow-haloed-quiet{fill:#c8d0d4}
}
`;
