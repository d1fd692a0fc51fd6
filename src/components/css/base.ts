/** How every page looks: type, headings, the notice of synthetic data, the header. */
export const BASE_CSS = `
html{font-family:Arial,Helvetica,sans-serif;background-color:#d8dde0}
body{background-color:#fff;overflow-wrap:break-word}
*,*::before,*::after{animation:none!important;transition:none!important;scroll-behavior:auto!important}
.nhsuk-main-wrapper:focus,.ow-figure__figures:focus{outline:none}
.nhsuk-table,.nhsuk-summary-list,.ow-pack-part,.ow-chart{font-variant-numeric:tabular-nums}
.nhsuk-table__cell,.nhsuk-table__header{vertical-align:top}
.ow-synthetic-notice{margin:0;padding:8px 16px;background-color:#fff;color:#212b32;border-bottom:4px double #212b32;font-size:1rem;line-height:1.5;text-align:center}
.nhsuk-header__service.ow-header{align-items:baseline;flex-wrap:wrap}
.nhsuk-header__service-name.ow-header__name{margin-right:0;flex:0 0 auto;font-size:1.5rem;font-weight:600;line-height:1.3}
.ow-header__organisation{flex:1 1 16rem;min-width:0;font-size:1rem;line-height:1.5}
.nhsuk-main-wrapper h1:not([class]){font-size:2rem;line-height:1.25}
.nhsuk-main-wrapper h2:not([class]){margin-top:40px;font-size:1.5rem;line-height:1.3}
.nhsuk-main-wrapper h3:not([class]){font-size:1.1875rem;line-height:1.4}
code,:not(pre)>code{padding:0;color:inherit;background-color:transparent}
`;
