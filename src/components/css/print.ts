/** Paper. */
export const PRINT_CSS = `
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
.nhsuk-main-wrapper{padding:8px 0 0}
.nhsuk-main-wrapper p,.nhsuk-main-wrapper .nhsuk-body-l,.nhsuk-list--bullet,.nhsuk-inset-text{max-width:none}
.nhsuk-inset-text{margin:8px 0;padding:2px 8px;border-left:2px solid #000}
.nhsuk-main-wrapper h2:not([class]),.nhsuk-main-wrapper .nhsuk-heading-m{margin:16px 0 4px}
.nhsuk-main-wrapper h1:not([class]){margin-bottom:6px}
p,ul,ol,dl{margin-bottom:6px}
.nhsuk-list li{margin-bottom:2px}
.nhsuk-summary-list{margin-bottom:12px}
.nhsuk-summary-list__key,.nhsuk-summary-list__value{padding-top:2px;padding-bottom:2px}
.nhsuk-header,.nhsuk-header__service-name,.ow-header__organisation{background:none;color:#000}
.nhsuk-header a:visited,.nhsuk-header a{color:#000}
form,nav,.nhsuk-button,.nhsuk-skip-link,.ow-figure__skip,.ow-view .nhsuk-details,.ow-downloads__list,.ow-footer-list,.ow-sort>span:last-child{display:none!important}
.nhsuk-footer{display:block;margin-top:16px;padding:8px 0 0;border-top:1px solid #000;background:none;color:#000}
p,li,dt,dd,td,th,caption,figcaption,.nhsuk-body,.nhsuk-body-s,.nhsuk-table,.nhsuk-summary-list,.nhsuk-inset-text,.nhsuk-details,.nhsuk-tag,.nhsuk-card{font-size:9.5pt!important;line-height:1.35!important;color:#000}
h1,.nhsuk-heading-xl,.nhsuk-heading-l{font-size:16pt;line-height:1.2}
h2,.nhsuk-heading-m{font-size:12.5pt;line-height:1.25}
h3,.nhsuk-heading-s{font-size:10.5pt;line-height:1.25}
h1,h2,h3,h4,caption,.ow-theme-table__theme{break-after:avoid}
a,a:link,a:visited{color:#000!important;text-decoration:underline}
.nhsuk-table{width:100%;margin-right:0;margin-bottom:14px;margin-left:0;break-inside:auto}
a::after{content:none!important}
.nhsuk-table tr,li:not(:has(details)),figure,.nhsuk-summary-list__row,.ow-pack-part__item:not(:has(details)),.nhsuk-card,.nhsuk-inset-text{break-inside:avoid}
thead{display:table-header-group}
.ow-figure__caption{max-width:none}
.ow-figure{margin-bottom:14px}
.ow-figure__wide .ow-chart{max-width:140mm}
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
.ow-pack-head__product,.ow-pack-head__period,.ow-pack-part__aside,.ow-pack-part__none,.ow-pack-part__note,.ow-small,.ow-code-name,.ow-figures__because,.ow-terms__not,.ow-terms__source,.ow-rows__cells dt,.ow-view__sentence,.nhsuk-hint{color:#000!important}
.ow-pack-part{display:grid;grid-template-columns:36mm 1fr;column-gap:6mm;margin-bottom:6px}
.ow-pack-part__heading{padding-top:3px;font-size:10.5pt}
.ow-pack-part__item{padding:3px 0;border-color:#aaa}
.nhsuk-table__cell,.nhsuk-table__header,.ow-theme-table .nhsuk-table__cell,.ow-theme-table .nhsuk-table__header,.ow-signals .nhsuk-table__cell,.ow-signals .nhsuk-table__header{padding:2px 8px 2px 0}
.ow-theme-table__theme.nhsuk-table__header{padding-top:8px!important}
.ow-report .ow-theme-table :is(td,th),.ow-report .ow-theme-table li,.ow-report .ow-small,.ow-signals :is(td,th){font-size:8pt!important;line-height:1.3!important}
.ow-report .ow-theme-table__theme{font-size:9.5pt!important}
.ow-report .ow-theme-table .nhsuk-table__head .nhsuk-table__header:first-child{width:17%}
.ow-report .ow-theme-table .nhsuk-table__head .nhsuk-table__header:nth-child(2){width:9%}
.ow-report .ow-theme-table .nhsuk-table__head .nhsuk-table__header:nth-child(3){width:10%}
.ow-report .ow-theme-table .nhsuk-table__head .nhsuk-table__header:nth-child(4){width:25mm}
.ow-report .ow-theme-table .nhsuk-table__head .nhsuk-table__header:nth-child(5){width:17%}
.ow-report .ow-pack-part__item{padding:2px 0}
.ow-report .ow-pack-part{margin-bottom:4px}
.ow-report .nhsuk-details{margin-bottom:6px}
.ow-report .ow-theme-table :is(td,th):nth-child(4){padding-left:0}
.ow-report .ow-theme-table .ow-chart,.ow-tiny .ow-chart{width:22mm}
.ow-report>.nhsuk-details .nhsuk-list{columns:2;column-gap:6mm}
.ow-report>.nhsuk-details .nhsuk-list li{font-size:8pt!important}
.ow-report .ow-pack-part__aside,.ow-report .ow-pack-part__aside:has(.ow-tiny){flex:0 0 auto;max-width:60mm}
.ow-report .ow-pack-part__content,.ow-report .ow-pack-part__number,.ow-report .ow-pack-part__aside{font-size:9.5pt!important}
.ow-terms__term{padding:4px 0;break-inside:avoid}
.bp-spark,.ow-theme-table .ow-chart{width:28mm}
.ow-receipt{margin-bottom:12px;padding:4px 0 4px 12px;border-color:#000}
.ow-receipt__figure strong{font-size:15pt}
.ow-rows__row{padding:4px 0;break-inside:avoid}
.ow-links{display:block;margin-top:8px}
.ow-links__list{margin:0;padding-left:16px;columns:2;overflow-wrap:anywhere}
.ow-links__more,.ow-links__list li{font-size:8pt!important;margin:0}
/* Where a browser prints nothing in the page's margin, the notice stands at the edge of every page instead. */
@supports (-moz-appearance:none){
.ow-synthetic{padding-right:9mm}
.ow-synthetic-notice{position:fixed;top:0;right:0;bottom:0;width:6mm;padding:0;border:0;border-left:1px solid #000;writing-mode:vertical-rl}
}
}
`;
