/** How every page looks: type, headings, the notice of synthetic data, the header. */
export const BASE_CSS = `
html{font-family:Arial,Helvetica,sans-serif;background-color:#d8dde0}
body{background-color:#fff;overflow-wrap:break-word}
*,*::before,*::after{animation:none!important;transition:none!important;scroll-behavior:auto!important}
.nhsuk-main-wrapper:focus,.ow-figure__figures:focus{outline:none}
.nhsuk-table,.nhsuk-summary-list,.ow-pack-part,.ow-chart{font-variant-numeric:tabular-nums}
code,:not(pre)>code{padding:0;color:inherit;background-color:transparent}
.ow-code{white-space:pre-wrap;overflow-wrap:anywhere}
.ow-anywhere{overflow-wrap:anywhere}
.ow-nowrap{white-space:nowrap}
.ow-small{color:#4c6272;font-size:.875rem;line-height:1.5}

/* One column on every page, and lines that can be read */
.nhsuk-main-wrapper{padding-top:32px}
.nhsuk-main-wrapper p,.nhsuk-list--bullet,.nhsuk-inset-text{max-width:44em}
@media screen and (min-width:64em){
.nhsuk-width-container{max-width:min(70rem,calc(100% - 64px))}
}
@media (max-width:40.0525em){
.nhsuk-main-wrapper{padding-top:24px}
}

/* Headings: one step between each */
.nhsuk-main-wrapper h1:not([class]){margin-bottom:12px;font-size:2rem;line-height:1.25}
.nhsuk-main-wrapper h2:not([class]){margin-top:40px;margin-bottom:12px;font-size:1.5rem;line-height:1.3}
.nhsuk-main-wrapper h3:not([class]){margin-top:24px;margin-bottom:8px;font-size:1.1875rem;line-height:1.4}
.nhsuk-main-wrapper .nhsuk-body-l{max-width:40em;margin-bottom:20px;font-size:1.375rem;line-height:1.4}
.nhsuk-main-wrapper .nhsuk-heading-m{margin-top:40px;margin-bottom:12px;font-size:1.5rem;line-height:1.3}
.nhsuk-main-wrapper .nhsuk-heading-s{margin-bottom:4px;font-size:1.1875rem;line-height:1.4}
.nhsuk-input:not([class*="--width-"]){max-width:40rem}
.nhsuk-inset-text{margin:24px 0;padding:8px 16px}
@media (max-width:40.0525em){
.nhsuk-main-wrapper h1:not([class]){font-size:1.75rem}
.nhsuk-main-wrapper .nhsuk-body-l{font-size:1.1875rem}
.nhsuk-main-wrapper h2:not([class]),.nhsuk-main-wrapper .nhsuk-heading-m{margin-top:32px;font-size:1.375rem}
}

/* Synthetic data */
.ow-synthetic-notice{margin:0;padding:8px 16px;background-color:#fff;color:#212b32;border-bottom:4px double #212b32;font-size:1rem;line-height:1.5;text-align:center}

/* Header */
.nhsuk-header__service.ow-header{align-items:baseline;flex-wrap:wrap}
.nhsuk-header__service-name.ow-header__name{margin-right:0;flex:0 0 auto;font-size:1.5rem;font-weight:600;line-height:1.3}
.ow-header__organisation{flex:1 1 16rem;min-width:0;font-size:1rem;line-height:1.5}
@media (min-width:40.0625em){
.ow-header__organisation{text-align:right}
}
@media (max-width:40.0525em){
.nhsuk-header__navigation-item{padding:0 8px}
.nhsuk-header__navigation-link{padding:10px 2px}
.ow-synthetic-notice{padding:4px 16px;font-size:.875rem}
}
`;
