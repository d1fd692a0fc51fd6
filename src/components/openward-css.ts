/** Our own rules, after the design system's. Kept as text so that they travel with the code that uses them. */
export const OPENWARD_CSS = `
html{font-family:Arial,Helvetica,sans-serif;background-color:#d8dde0}
body{background-color:#fff;overflow-wrap:break-word}
*,*::before,*::after{animation:none!important;transition:none!important;scroll-behavior:auto!important}
.nhsuk-main-wrapper:focus,.ow-figure__figures:focus{outline:none}
.nhsuk-table,.nhsuk-summary-list,.ow-pack-part,.ow-chart{font-variant-numeric:tabular-nums}
.nhsuk-table__cell,.nhsuk-table__header{vertical-align:top}

/* Synthetic data */
.ow-synthetic-notice{margin:0;padding:8px 16px;background-color:#fff;color:#212b32;border-bottom:4px double #212b32;font-size:1rem;line-height:1.5;text-align:center}

/* Header */
.nhsuk-header__service.ow-header{align-items:baseline;flex-wrap:wrap}
.nhsuk-header__service-name.ow-header__name{margin-right:0;flex:0 0 auto;font-size:1.5rem;font-weight:600;line-height:1.3}
.ow-header__organisation{flex:1 1 16rem;min-width:0;font-size:1rem;line-height:1.5}

/* Charts */
.ow-figure{margin:0 0 40px}
.ow-figure__caption,.ow-figure__wide,.ow-figure__narrow{max-width:640px}
.ow-figure__caption{margin-bottom:16px}
.ow-figure__title{display:block;margin-bottom:4px;font-size:1.1875rem;line-height:1.5}
.ow-figure__sentence{display:block;font-size:1.1875rem;line-height:1.5}
.ow-figure__narrow{display:none}
.ow-figure .nhsuk-details{margin:16px 0 0}
.ow-figure .nhsuk-table{font-size:1rem;line-height:1.5;margin-bottom:0}
.ow-chart{display:block;max-width:100%;height:auto}
.ow-figure .ow-chart{width:100%}
.ow-figure__narrow .ow-chart{max-width:420px}
.ow-figure__skip:not(:focus){position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.ow-figure__skip{display:inline-block;margin-bottom:8px}
.ow-figure__skip:focus{color:#212b32;background-color:#ffeb3b;box-shadow:0 -2px #ffeb3b,0 4px #212b32;outline:4px solid transparent;text-decoration:none}
.ow-chart [tabindex]:focus{outline:none}
.ow-chart [tabindex]:focus-visible{outline:3px solid #212b32;outline-offset:3px}
.ow-code{white-space:pre-wrap;overflow-wrap:anywhere}
.ow-anywhere{overflow-wrap:anywhere}
@media screen and (max-width:34.99em){
.ow-figure__wide{display:none}
.ow-figure__narrow{display:block}
}

/* The first page of a board pack */
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

/* Headings of the site: one step between each */
.nhsuk-main-wrapper h1:not([class]){font-size:2rem;line-height:1.25}
.nhsuk-main-wrapper h2:not([class]){margin-top:40px;font-size:1.5rem;line-height:1.3}
.nhsuk-main-wrapper h3:not([class]){font-size:1.1875rem;line-height:1.4}
code,:not(pre)>code{padding:0;color:inherit;background-color:transparent}

/* An organisation's page */
:is(.ow-report,.ow-board) .ow-pack-head__title{font-size:2rem;line-height:1.25}
:is(.ow-report,.ow-board) .ow-pack-head__product{font-size:1.1875rem}
@media (min-width:48.0625em){
.ow-report .ow-theme-table .nhsuk-table__header[scope=row]{width:19%}
.ow-report .ow-theme-table .nhsuk-table__cell:nth-child(5){width:22%}
.ow-report .ow-theme-table .nhsuk-table__cell:nth-child(6){width:30%}
}
@media screen and (min-width:64em){
body:has(.ow-report) .nhsuk-width-container{max-width:75rem;margin-right:auto;margin-left:auto;padding-right:16px;padding-left:16px}
}
.ow-pack-part__note{margin:8px 0 0;color:#4c6272;font-size:1rem;line-height:1.5}
.ow-pack-part .nhsuk-details{margin-bottom:0}
.ow-tiny{display:block}
.ow-tiny .ow-chart{width:140px;max-width:none}
.ow-small{color:#4c6272;font-size:.875rem;line-height:1.5}
.ow-ways{display:flex;flex-wrap:wrap;gap:8px 24px;margin:24px 0}
.ow-theme-table__instead .nhsuk-details{margin-bottom:8px}
.ow-theme-table__instead p{margin-bottom:8px}
.ow-inline-list{display:flex;flex-wrap:wrap;gap:0 24px}

/* The first page */
.ow-lenses{display:grid;gap:8px 40px}
.ow-lens{border-top:2px solid #212b32;padding-top:16px}
.ow-lens h3{margin-bottom:4px}
.ow-lens__lines{margin:0;font-size:1rem;line-height:1.5}
.ow-lens__lines dt{margin-top:16px;font-weight:600}
.ow-lens__lines dd{margin:0}
@media (min-width:48.0625em){
.ow-lenses{grid-template-columns:repeat(3,1fr)}
}

/* How figures are shown */
.ow-view{margin-top:40px;padding-top:16px;border-top:1px solid #d8dde0;clear:both}
.ow-view__sentence{max-width:44em;margin-bottom:8px;font-size:1rem;line-height:1.5}
.ow-view .nhsuk-details{margin-bottom:0}
.ow-view__form{display:flex;flex-wrap:wrap;gap:0 24px;align-items:flex-end}
.ow-view__form .nhsuk-form-group,.ow-view__form .nhsuk-button{margin-bottom:16px}

/* Search of organisations */
.ow-search{margin-bottom:32px}
.ow-search .nhsuk-form-group{margin-bottom:0}
.ow-search__row{display:flex;flex-wrap:wrap;gap:8px 16px}
.ow-search__row .nhsuk-input{flex:1 1 14rem;min-width:0;max-width:32rem;width:auto;height:auto;min-height:48px;margin:0 0 4px;padding:4px 8px}
.ow-search__row .nhsuk-input::-webkit-search-cancel-button{display:none}
.ow-search__row .nhsuk-button{flex:0 0 auto;margin:0 0 4px}
@media (max-width:40.0525em){
.ow-search__row .nhsuk-button{flex:1 1 100%}
}

/* Choices of what is shown, one beside the other */
.ow-choices{display:flex;flex-wrap:wrap;gap:8px 24px}
.ow-choices>li{margin:0}

/* Comparison with peers */
.ow-compare__lead{margin-bottom:24px}
.ow-compare{display:grid;grid-template-columns:minmax(12rem,1fr) 2fr;gap:8px 40px;margin:24px 0;padding:20px 0;border-top:2px solid #212b32;border-bottom:1px solid #d8dde0}
.ow-compare p{margin:0}
.ow-compare__value{font-size:2.5rem;font-weight:600;line-height:1.1;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.ow-compare__interval{padding-top:8px;font-variant-numeric:tabular-nums}
.ow-compare .ow-compare__definition{padding-top:16px;font-size:1rem}
.ow-compare__gap{grid-column:1/-1;max-width:44em}
.ow-compare__sentence,.ow-compare__guards{max-width:44em}
.ow-compare h2.ow-compare__guards-name{margin:16px 0 4px}
.ow-compare .ow-compare__guards{margin-bottom:0;font-size:1rem;line-height:1.5}
.ow-compare__note{max-width:44em;font-size:1rem;line-height:1.5}
.ow-compare__parts .nhsuk-list{display:flex;flex-wrap:wrap;gap:0 24px}
.ow-switch{margin-bottom:32px}
.ow-switch__list{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 24px;margin:0 0 8px;padding:0;list-style:none}
.ow-names{columns:22rem;column-gap:32px}
.ow-names>*{break-inside:avoid}
@media (max-width:640px){
.ow-compare{display:block;margin:16px 0}
.ow-compare__value{font-size:2rem}
.ow-compare__words{padding-top:16px}
}

/* Signals */
.ow-filter{display:flex;flex-wrap:wrap;gap:0 24px;align-items:flex-end;margin:24px 0}
.ow-filter .nhsuk-form-group,.ow-filter .nhsuk-button,.ow-filter__box{margin-bottom:16px}
.ow-filter .nhsuk-form-group{flex:1 1 14rem;min-width:0}
.ow-filter .nhsuk-select{width:100%;min-width:0}
.ow-signals .nhsuk-table{font-size:1rem}
@media (max-width:640px){
.ow-signals .nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__row>[role]{display:block;text-align:left}
.ow-signals .nhsuk-table--responsive .nhsuk-table__body .nhsuk-table__heading{display:block;padding-right:0;text-align:left}
}

/* The page of an indicator */
.ow-on-this-page,.ow-groups__list,.ow-downloads__list{display:flex;flex-wrap:wrap;gap:4px 24px;margin:0;padding:0;list-style:none}
.ow-on-this-page{margin-bottom:32px;font-size:1rem;line-height:1.5}
.ow-period-form{display:flex;flex-wrap:wrap;gap:0 16px;align-items:flex-end}
.ow-period-form .nhsuk-form-group{margin-bottom:16px}
.ow-period-form .nhsuk-button{margin-bottom:20px}
.ow-period-form .nhsuk-form-group{min-width:0;max-width:100%}
.ow-period-form .nhsuk-select{min-width:0;max-width:100%}
.ow-groups{display:flex;flex-wrap:wrap;gap:4px 24px;margin-bottom:24px;padding:8px 0;border-top:1px solid #d8dde0;border-bottom:1px solid #d8dde0;font-size:1rem;line-height:1.5}
.ow-groups__name{flex:0 0 auto;margin:0;font-size:1rem;line-height:1.5;font-weight:600}
.ow-on-this-page li,.ow-groups__list li,.ow-downloads__list li{margin:0;font-size:1rem;line-height:1.5}
.ow-groups__list{flex:1 1 0;min-width:min(100%,16rem)}
.ow-lead{margin-top:24px;margin-bottom:8px;font-size:1.1875rem;line-height:1.5;font-weight:600}
.ow-downloads{margin-bottom:32px}
.ow-downloads__list{margin-bottom:8px}
.ow-downloads .nhsuk-details{margin-bottom:0}
.ow-explained{font-size:1rem}
.ow-explained li{margin-bottom:4px;font-size:1rem;line-height:1.5}
.nhsuk-table.ow-figures{font-size:1rem;line-height:1.5}
.ow-figures .nhsuk-table__header[scope=row]{font-weight:400}
.ow-figures .nhsuk-table__cell--numeric{white-space:nowrap}
.ow-terms{margin:0 0 32px}
.ow-terms__term{padding:12px 0;border-top:1px solid #d8dde0}
.ow-terms dt{font-weight:600}
.ow-terms dt,.ow-terms dd{line-height:1.5}
.ow-terms dd{max-width:44em;margin:4px 0 0}
.ow-terms__not,.ow-terms__source{color:#4c6272}
.ow-indicator-links{margin:0;padding:0;list-style:none}
.ow-indicator-links li{margin:0 0 4px;font-size:1rem;line-height:1.5}
@media (min-width:40.0625em){
.ow-indicator-links{columns:2;column-gap:24px}
.ow-indicator-links li{break-inside:avoid}
.ow-indicator-list .nhsuk-table__header:first-child{width:34%}
.ow-indicator-list .nhsuk-table__cell:last-child{width:24%}
.ow-indicator-list .nhsuk-table{font-size:1rem;line-height:1.5}
.ow-terms__term{display:grid;grid-template-columns:16rem 1fr;column-gap:24px}
.ow-terms dd{margin:0}
}
.ow-code-name{color:#4c6272;white-space:nowrap}
.ow-figures__because{color:#4c6272}
@media screen and (max-width:48.0525em){
.ow-figures .nhsuk-table__header[scope=row]{font-weight:600}
.ow-figures .nhsuk-table__body .nhsuk-table__row{display:grid;grid-template-columns:1fr 1fr;gap:0 16px;margin-bottom:16px;padding-bottom:8px}
.ow-figures .nhsuk-table__row .nhsuk-table__header,.ow-figures .nhsuk-table__row .ow-figures__because{grid-column:1/-1}
.ow-figures .nhsuk-table__row .nhsuk-table__cell,.ow-figures .nhsuk-table__row .nhsuk-table__header{display:block;padding:4px 0;border:0;text-align:left;white-space:normal}
.ow-figures .nhsuk-table__row .nhsuk-table__heading{display:block;padding:0;font-size:.875rem;font-weight:400;color:#4c6272}
.nhsuk-table--responsive.ow-figures .nhsuk-table__row .nhsuk-table__cell>span:last-child{text-align:left}
}

/* Receipt of a figure */
.ow-receipt{margin:0 0 24px;padding:16px 0 16px 20px;border-left:8px solid #005eb8}
.ow-receipt p{margin:0}
.ow-receipt__figure strong{font-size:2rem;line-height:1.25}
.ow-receipt__figure{display:flex;flex-wrap:wrap;gap:0 20px;align-items:baseline}
.ow-receipt__interval{font-size:1.1875rem}
.ow-receipt p.ow-receipt__sum{margin-top:8px;overflow-wrap:anywhere}
.ow-receipt__none{padding-left:20px;border-left:8px solid #4c6272;font-size:1.375rem;line-height:1.4}
.ow-receipt__hash{font-size:1rem}
.ow-received{white-space:pre-wrap;overflow-wrap:anywhere;font-size:1rem}
.ow-received-rows .nhsuk-table{font-size:.875rem;line-height:1.5}
.ow-received-rows .ow-received{font-size:.875rem}
@media (min-width:48.0625em){
.ow-received-rows .ow-received{white-space:pre}
}
.ow-received-rows .nhsuk-table__header[scope=row]{font-weight:400}
.ow-received-rows .nhsuk-table__header,.ow-received-rows .nhsuk-table__cell{padding-right:10px}
.ow-rows{margin:0 0 24px;padding:0;list-style:none}
.ow-rows__row{padding:12px 0;border-top:1px solid #d8dde0}
.ow-rows__line{margin:0 0 4px;font-weight:600}
.ow-rows__cells{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:8px 24px;margin:0}
.ow-rows__cells dt{color:#4c6272;font-size:1rem;line-height:1.4;overflow-wrap:anywhere}
.ow-rows__cells dd{margin:0}

/* What the script adds: a tip over a chart, the order of names, my peers */
.ow-tip{position:absolute;z-index:10;box-sizing:border-box;border:1px solid #aeb7bd;max-width:min(320px,calc(100vw - 8px));padding:6px 10px;border-radius:4px;background:#212b32;color:#fff;font-size:.875rem;line-height:1.4;overflow-wrap:anywhere}
.ow-tip[hidden]{display:none}
.ow-sort{margin:0;padding:0;border:0;background:none;color:inherit;font:inherit;text-align:left;cursor:pointer;text-decoration:underline;text-underline-offset:3px}
.ow-sort>span:last-child{font-weight:400;white-space:pre}
.ow-sort:focus-visible{outline:4px solid transparent;background:#ffeb3b;color:#212b32;box-shadow:0 -2px #ffeb3b,0 4px #212b32;text-decoration:none}
.ow-my-peers [hidden]{display:none}
/* The design system fetches this cross. */
.nhsuk-input[type=search]::-webkit-search-cancel-button{-webkit-mask:linear-gradient(45deg,transparent 45%,#000 45%,#000 55%,transparent 55%),linear-gradient(-45deg,transparent 45%,#000 45%,#000 55%,transparent 55%) center/1rem 1rem no-repeat;mask:linear-gradient(45deg,transparent 45%,#000 45%,#000 55%,transparent 55%),linear-gradient(-45deg,transparent 45%,#000 45%,#000 55%,transparent 55%) center/1rem 1rem no-repeat}

/* Touch */
@media (pointer:coarse){
.nhsuk-details__summary,.nhsuk-footer__meta a,.nhsuk-breadcrumb__link,.nhsuk-back-link,.ow-definition,.ow-on-this-page a,.ow-groups__list a,.ow-downloads__list a{padding-top:10px;padding-bottom:10px}
.nhsuk-footer__meta a,.ow-definition,.ow-on-this-page a,.ow-groups__list a,.ow-downloads__list a{display:inline-block}
.ow-choices>li>*{display:inline-block;padding-top:10px;padding-bottom:10px}
}

/* Dark */
@media screen and (prefers-color-scheme:dark){
html{background-color:#12181c;color-scheme:dark}
body{background-color:#171e23;color:#f0f4f5}
a,a:visited,.nhsuk-link,.nhsuk-link:visited,.nhsuk-link--no-visited-state,.nhsuk-link--no-visited-state:visited,.nhsuk-breadcrumb__link,.nhsuk-breadcrumb__link:visited,.nhsuk-back-link,.nhsuk-back-link:visited,.nhsuk-action-link,.nhsuk-action-link:visited,.nhsuk-pagination--numbered .nhsuk-pagination__link,.nhsuk-pagination--numbered .nhsuk-pagination__link:visited,.nhsuk-footer__list-item-link,.nhsuk-footer__list-item-link:visited,.nhsuk-details__summary-text,.nhsuk-details__summary::before{color:#8cc4ff}
a:hover,a:active,.nhsuk-link:hover,.nhsuk-link:active,.nhsuk-link--no-visited-state:hover,.nhsuk-link--no-visited-state:active,.nhsuk-breadcrumb__link:hover,.nhsuk-breadcrumb__link:active,.nhsuk-back-link:hover,.nhsuk-back-link:active,.nhsuk-action-link:hover,.nhsuk-action-link:active,.nhsuk-pagination--numbered .nhsuk-pagination__link:hover,.nhsuk-pagination--numbered .nhsuk-pagination__link:active,.nhsuk-footer__list-item-link:hover,.nhsuk-footer__list-item-link:active,.nhsuk-details__summary:hover .nhsuk-details__summary-text,.nhsuk-details__summary:hover::before{color:#c3e0ff}
a:focus,.nhsuk-link:focus,.nhsuk-link--no-visited-state:focus,.nhsuk-breadcrumb__link:focus,.nhsuk-back-link:focus,.nhsuk-action-link:focus,.nhsuk-pagination--numbered .nhsuk-pagination__link:focus,.nhsuk-footer__list-item-link:focus,.nhsuk-details__summary:focus .nhsuk-details__summary-text,.nhsuk-details__summary:focus::before{color:#212b32}
.nhsuk-details,.nhsuk-breadcrumb,.nhsuk-fieldset__legend,.nhsuk-checkboxes__divider,.nhsuk-radios__divider,.nhsuk-error-summary,.nhsuk-tabs__heading,.nhsuk-tabs__title,.nhsuk-task-list__name-and-hint,.nhsuk-task-list__status,.nhsuk-file-upload__input,.nhsuk-link--text-colour{color:#f0f4f5}
.nhsuk-header a,.nhsuk-header a:visited{color:#fff}
.nhsuk-header a:focus{color:#212b32}
.nhsuk-header,.nhsuk-header__navigation{background-color:#003d78}
.nhsuk-footer{background-color:#12181c;border-color:#337ec6;color:#f0f4f5}
.nhsuk-footer .nhsuk-body-s{color:#d8dde0}
.nhsuk-table__cell,.nhsuk-table__header,.nhsuk-table__head .nhsuk-table__header,.nhsuk-summary-list__row,.nhsuk-summary-list__key,.nhsuk-summary-list__value,.nhsuk-summary-list__actions,.nhsuk-details__text,.ow-pack-part__item,.ow-pack-part__none,.ow-view,.ow-compare,.ow-groups,.ow-terms__term{border-color:#4c6272}
.ow-lens{border-color:#f0f4f5}
.nhsuk-inset-text{border-color:#8cc4ff}
.ow-receipt{border-color:#8cc4ff}
.ow-receipt__none,.ow-rows__row{border-color:#4c6272}
.ow-rows__cells dt{color:#c8d0d4}
.nhsuk-card{border-color:#4c6272;color:#f0f4f5;background-color:#222b32}
.nhsuk-card--warning{border-color:#ffeb3b;color:#212b32;background-color:#fff9c4}
.nhsuk-card--warning a:not(:focus){color:#005eb8}
.nhsuk-hint,.nhsuk-caption-m,.nhsuk-caption-l,.nhsuk-caption-xl,.nhsuk-u-secondary-text-colour,.ow-pack-head__product,.ow-pack-head__period,.ow-pack-part__aside,.ow-pack-part__none,.ow-pack-part__note,.ow-small,.ow-terms__not,.ow-terms__source,.ow-code-name,.ow-figures__because,.ow-figures .nhsuk-table__row .nhsuk-table__heading{color:#c8d0d4}
.nhsuk-input,.nhsuk-select,.nhsuk-textarea{border-color:#aeb7bd;color:#f0f4f5;background-color:#12181c}
.nhsuk-radios__label::before,.nhsuk-checkboxes__label::before{border-color:#d8dde0;background-color:#12181c}
.nhsuk-radios__label::after{background-color:#f0f4f5}
.nhsuk-checkboxes__label::after{border-color:#f0f4f5}
.nhsuk-button--secondary:not(:focus),.nhsuk-button--secondary:visited:not(:focus){color:#8cc4ff;box-shadow:0 4px 0 #8cc4ff}
.nhsuk-button--secondary:not(:focus)::after{box-shadow:0 4px 0 #8cc4ff}
.nhsuk-button--secondary:not(:focus):not(:active)::before{border-color:#8cc4ff}
.nhsuk-button--secondary:hover:not(:focus){color:#c3e0ff;background-color:#222b32}
.nhsuk-error-message,.nhsuk-error-summary a,.nhsuk-error-summary a:visited{color:#ffb3ad}
.nhsuk-error-summary{background-color:#222b32}
.ow-synthetic-notice{background-color:#171e23;color:#f0f4f5;border-color:#f0f4f5}
.ow-pack-head,.ow-pack-parts,.ow-theme-table .nhsuk-table__row>.ow-theme-table__theme{border-color:#f0f4f5}
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

/* Paper */
.ow-links{display:none}
@page{size:A4;margin:16mm 15mm 16mm}
@page{@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt Arial,Helvetica,sans-serif;color:#000}}
@page synthetic{margin-top:20mm;@top-center{content:"Synthetic data: every organisation and figure here is made up";font:bold 9pt Arial,Helvetica,sans-serif;color:#000}}
@page synthetic:first{margin-top:12mm;@top-center{content:none}}
@media print{
html,body{background:#fff;color:#000}
html{font-size:11px}
.ow-synthetic{page:synthetic}
.ow-synthetic-notice{border:1px solid #000;padding:4px;font-size:9pt!important}
.nhsuk-width-container{max-width:none;margin:0}
.nhsuk-main-wrapper{padding:12px 0 0}
.nhsuk-header,.nhsuk-header__service-name,.ow-header__organisation{background:none;color:#000}
.nhsuk-header a:visited,.nhsuk-header a{color:#000}
.nhsuk-skip-link,.nhsuk-breadcrumb,.nhsuk-header__navigation,.ow-figure__skip,.ow-view .nhsuk-details,.ow-search,.ow-switch,.ow-compare__parts,.ow-filter,.ow-period-form,.ow-on-this-page,.ow-downloads__list{display:none}
.nhsuk-footer{display:block;margin-top:16px;padding:8px 0 0;border-top:1px solid #000;background:none;color:#000}
p,li,dt,dd,td,th,caption,figcaption,.nhsuk-body,.nhsuk-body-s,.nhsuk-table,.nhsuk-summary-list,.nhsuk-inset-text,.nhsuk-details,.nhsuk-tag,.nhsuk-card{font-size:9.5pt!important;line-height:1.35!important;color:#000}
h1,.nhsuk-heading-xl,.nhsuk-heading-l{font-size:16pt;line-height:1.2}
h2,.nhsuk-heading-m{font-size:12.5pt;line-height:1.25}
h3,.nhsuk-heading-s{font-size:10.5pt;line-height:1.25}
h1,h2,h3,h4,caption,.ow-theme-table__theme{break-after:avoid}
a,a:link,a:visited{color:#000!important;text-decoration:underline}
.nhsuk-table{width:100%;margin-right:0;margin-left:0}
a::after{content:none!important}
tr,li,figure,.nhsuk-summary-list__row,.ow-pack-part__item,.nhsuk-card,.nhsuk-inset-text{break-inside:avoid}
thead{display:table-header-group}
.ow-figure__caption{max-width:none}
.ow-figure__wide .ow-chart{max-width:150mm}
.ow-figure__figures>.nhsuk-details:not([open]){display:none}
.nhsuk-details::details-content{display:block;content-visibility:visible;height:auto}
.nhsuk-details__summary::before{display:none!important}
.nhsuk-details__summary{padding-left:0;font-weight:600}
.nhsuk-details__summary-text{color:#000;text-decoration:none}
.nhsuk-details__text{padding:4px 0;border:0}
.nhsuk-card--warning{margin:8px 0;padding:8px 12px!important;background:none}
.nhsuk-card--warning .nhsuk-card__heading{position:static;margin:0 0 4px;padding:0;background:none}
.ow-pack-head{margin-bottom:10px;padding-bottom:6px}
.ow-pack-head__title{font-size:15pt}
.ow-pack-head__product,.ow-pack-head__period,.ow-pack-part__aside,.ow-pack-part__none{font-size:9.5pt;color:#000}
.ow-pack-part{display:grid;grid-template-columns:36mm 1fr;column-gap:6mm;margin-bottom:6px}
.ow-pack-part__heading{padding-top:3px;font-size:10.5pt}
.ow-pack-part__item{padding:3px 0;border-color:#aaa}
.nhsuk-table__cell,.nhsuk-table__header,.ow-theme-table .nhsuk-table__cell,.ow-theme-table .nhsuk-table__header{padding:3px 8px 3px 0}
.ow-theme-table__theme{padding-top:8px}
.nhsuk-table.ow-figures{break-inside:auto}
.ow-figures caption{break-after:auto}
.nhsuk-table.ow-figures .nhsuk-table__cell,.nhsuk-table.ow-figures .nhsuk-table__header{padding:2px 8px 2px 0}
.ow-terms__term{padding:4px 0;break-inside:avoid}
.ow-theme-table .ow-chart{width:28mm}
.ow-receipt{margin-bottom:12px;padding:4px 0 4px 12px;border-color:#000}
.ow-receipt__figure strong{font-size:15pt}
.ow-rows__row{padding:4px 0;break-inside:avoid}
.ow-links{display:block;margin-top:8px}
.ow-links__list{margin:0;padding-left:16px;columns:2;overflow-wrap:anywhere}
.ow-links__list li{font-size:8pt!important;margin:0}
/* Where a browser prints nothing in the page's margin, the notice stands at the edge of every page instead. */
@supports (-moz-appearance:none){
.ow-synthetic{padding-right:9mm}
.ow-synthetic-notice{position:fixed;top:0;right:0;bottom:0;width:6mm;padding:0;border:0;border-left:1px solid #000;writing-mode:vertical-rl}
}
}
`;
