/** Rules of the pack alone, after those of its components. */
export const PACK_CSS = `
body{line-height:1.5}
main{font-size:1.0625rem}
.bp-shared{position:absolute}
main p,main ul,main ol,main dl,main dd,main table{margin-top:0}
main p,main ul,main ol,main li,main dd,main dt{font-size:inherit;line-height:inherit}
.nhsuk-width-container{max-width:1104px}
@media (min-width:40.0625em) and (max-width:72em){.nhsuk-width-container{margin-left:32px;margin-right:32px}}
.bp-quiet,.bp-note,.bp-asks,.bp-signal-sentence,.bp-table__sentence,.bp-unit,.bp-hash{color:#4c6272}
.bp-unit{font-weight:400;white-space:nowrap}
.bp-status{margin:0 0 16px;max-width:44em}
main :not(pre)>code{color:inherit;background:none;padding:0;font-family:Consolas,Menlo,"DejaVu Sans Mono",monospace;font-size:.9em;overflow-wrap:anywhere}

/* Parts */
.bp-part{margin:0 0 56px}
.bp-part__name{margin:0 0 8px;padding-top:12px;border-top:2px solid #212b32;font-size:1.625rem;line-height:1.25;font-weight:600}
.bp-part__sub{margin:40px 0 8px;font-size:1.25rem;line-height:1.35}
.bp-asks{margin:0 0 24px}
.bp-small-heading{margin:32px 0 8px;font-size:1.0625rem;line-height:1.4;font-weight:600}
.bp-list,.bp-policy{margin:0 0 16px;padding-left:20px;max-width:44em}
.bp-list li,.bp-policy li{margin-bottom:6px}
.bp-not-supplied{margin:0 0 24px;padding:12px 16px;border:1px solid #4c6272;max-width:44em}
.bp-contents{margin:16px 0 40px}
.bp-contents__name{margin:0 0 4px;font-size:1.0625rem;line-height:1.4;font-weight:600}
.bp-contents__list{columns:3;column-gap:32px;margin:0;padding:0;list-style:none}
.bp-contents__list li{break-inside:avoid;margin:0;padding:4px 0}

/* The first page */
#part-1>.bp-part__name{border-top:0;padding-top:0;margin-bottom:4px;font-size:1.25rem}
#part-1 .ow-pack-part:first-child .ow-pack-part__content{font-size:1.3125rem;line-height:1.4}
.ow-pack-part__heading{font-weight:600}
.bp-ref{font-size:.875em;white-space:nowrap}
.bp-spark{display:block;width:140px;max-width:100%}
.ow-pack-part__aside{font-size:.9375rem;line-height:1.45;white-space:nowrap}
.ow-pack-part__number{font-variant-numeric:tabular-nums}
.nhsuk-table.ow-theme-table{font-size:.9375rem;line-height:1.4}
.ow-theme-table .nhsuk-table__caption{margin-bottom:4px;font-size:1.25rem;line-height:1.35}
.ow-theme-table__theme.nhsuk-table__header{padding-top:20px}
.ow-theme-table .bp-unit{display:block;font-size:.8125rem;white-space:normal}

/* An indicator */
.bp-indicator{margin:0;padding:20px 0 28px;border-top:1px solid #d8dde0}
.bp-indicator__name{margin:0 0 12px;font-size:1.1875rem;line-height:1.35;font-weight:600}
.bp-indicator__name .bp-quiet{font-weight:400;font-size:1rem}
.bp-indicator__body{display:grid;grid-template-columns:minmax(0,1fr);gap:16px 40px}
.bp-figure-value,.bp-figure-words{margin:0;font-size:2rem;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums}
.bp-figure-words{font-size:1.25rem;font-weight:400}
.bp-figure-value--few{font-size:1.5rem}
.bp-figure-value .bp-unit{font-size:1rem}
.bp-indicator__figure p{margin-bottom:4px}
.bp-guards-name{margin:16px 0 2px;font-weight:600;font-size:.9375rem}
.bp-guards{margin:0;padding:0;list-style:none;font-size:.9375rem;line-height:1.45}
.bp-guards li{margin:0 0 6px;padding-left:10px;border-left:2px solid #d8dde0}
.bp-guards .bp-warns{border-left:6px solid #212b32}
.bp-guards-none{margin-top:16px;font-size:.9375rem}
.bp-indicator__sentence{margin:0 0 16px;max-width:40em;font-size:1.1875rem;line-height:1.45}
.bp-national{margin:0 0 16px;padding:8px 0 8px 16px;border-left:4px solid #768692;max-width:40em}
.bp-national p,.bp-national .bp-policy{margin-bottom:6px}
.bp-national .bp-policy{font-size:.9375rem}
.bp-figure{margin-bottom:20px}
.bp-figure__any .ow-chart{max-width:380px}

.bp-figure .ow-figure__caption{margin-bottom:8px}
.bp-figure .ow-figure__title{font-size:1rem}
.bp-figure .ow-figure__sentence{font-size:1rem}
.bp-note{margin:4px 0 8px;font-size:.875rem;line-height:1.4}
.bp-indicator .nhsuk-details{margin:0 0 8px;font-size:1rem}
.bp-indicator .nhsuk-details__summary-text,.bp-indicator .nhsuk-details__text{font-size:1rem;line-height:1.5}
.bp-figures{width:100%;border-collapse:collapse;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums}
.bp-figures th,.bp-figures td{padding:3px 12px 3px 0;border-bottom:1px solid #d8dde0;text-align:left;vertical-align:top;font-weight:400}
.bp-figures thead th{font-weight:600}
.bp-figures tr>:nth-child(2){text-align:right}
.bp-receipt{scroll-margin-top:16px}
.bp-receipt:target details::details-content{content-visibility:visible}
.bp-indicator,.bp-part{scroll-margin-top:8px}
.bp-pairs{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:4px 16px;margin:0}
.bp-pairs dt{color:#4c6272}
.bp-pairs dd{margin:0}

/* Tables */
.bp-light{width:100%;border-collapse:collapse;font-size:.875rem;line-height:1.45;font-variant-numeric:tabular-nums}
.bp-light caption{padding-bottom:4px;font-size:1.0625rem;line-height:1.4;font-weight:600;text-align:left}
.bp-light th,.bp-light td{padding:6px 16px 6px 0;border-bottom:1px solid #d8dde0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.bp-light .bp-n{text-align:right}
.bp-light tr>:last-child{padding-right:0}
.bp-methods{columns:3;column-gap:32px;margin:0 0 16px;padding:0;list-style:none;font-size:.875rem;line-height:1.45}
.bp-methods li{break-inside:avoid;margin:0 0 4px;font-size:inherit}
.bp-table{margin:32px 0 24px}
.bp-table .nhsuk-table__caption{font-size:1.0625rem;line-height:1.4;padding-bottom:4px}
.bp-table .nhsuk-table{font-size:.9375rem;line-height:1.45}
.bp-table__sentence,.bp-signal-sentence{display:block;font-weight:400;font-size:.9375rem;line-height:1.45}
.bp-table__sentence{margin-top:2px;max-width:44em}
.bp-part .bp-hash{display:block;font-size:.75rem;font-weight:400}
.bp-hands{margin:0 0 24px;max-width:44em}
.bp-hand{display:grid;grid-template-columns:10rem minmax(0,1fr);padding:10px 0;border-bottom:1px solid #d8dde0}
.bp-hand dt{font-weight:600}
.bp-hand dd{margin:0}
.bp-sign{display:none}
#part-11 p{max-width:44em}

@media (min-width:40.0625em){
.ow-pack-part{grid-template-columns:12.5rem minmax(0,1fr)}
.ow-theme-table .nhsuk-table__cell,.ow-theme-table .nhsuk-table__header{padding-top:8px;padding-bottom:8px}
.ow-theme-table .nhsuk-table__cell:nth-child(4),.ow-theme-table .nhsuk-table__header:nth-child(4){padding-left:12px}
.bp-contents{display:grid;grid-template-columns:12.5rem minmax(0,1fr);column-gap:24px}
}
@media (min-width:60em){
.nhsuk-table.ow-theme-table{table-layout:fixed}
.bp-indicator__body{grid-template-columns:20rem minmax(0,1fr);grid-template-rows:auto 1fr}
.bp-indicator__rest{grid-column:2;grid-row:1/3}
.bp-indicator__peers{grid-column:1;grid-row:2}
.ow-theme-table th:nth-child(1){width:18.5%}
.ow-theme-table th:nth-child(2){width:10%}
.ow-theme-table th:nth-child(3){width:11%}
.ow-theme-table th:nth-child(4){width:14.5%}
.ow-theme-table th:nth-child(5){width:23%}
}
@media (max-width:48.0525em){
.ow-theme-table .nhsuk-table__row>.nhsuk-table__header[scope=row],.bp-signals .nhsuk-table__row>.nhsuk-table__header[scope=row]{display:block;text-align:left;font-weight:600}
.ow-theme-table .nhsuk-table__header[scope=row]>.nhsuk-table__heading,.bp-signals .nhsuk-table__header[scope=row]>.nhsuk-table__heading{display:none}
.ow-theme-table .nhsuk-table__row>.nhsuk-table__cell:nth-child(n+5){display:block;text-align:left}
.ow-theme-table .nhsuk-table__row>.nhsuk-table__cell:nth-child(n+5)>span{display:block;text-align:left}
.bp-signals .bp-signal-sentence{font-weight:400}
}
@media (max-width:40em){
.bp-methods{columns:1}
.bp-light thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.bp-light tr,.bp-light th,.bp-light td,.bp-light tbody{display:block;width:auto}
.bp-light th,.bp-light td{padding:2px 0;border:0}
.bp-light .bp-n{text-align:left}
.bp-light tr{padding:8px 0;border-bottom:1px solid #d8dde0}
.bp-light td::before{content:attr(data-l) ": ";color:#4c6272}
.bp-contents__list{columns:1}
.bp-pairs,.bp-hand{grid-template-columns:minmax(0,1fr)}
.bp-pairs dd{margin-bottom:8px}
}

/* Dark */
@media screen and (prefers-color-scheme:dark){
.bp-quiet,.bp-note,.bp-asks,.bp-signal-sentence,.bp-table__sentence,.bp-unit,.bp-hash,.bp-pairs dt{color:#c8d0d4}
.bp-part__name,.bp-not-supplied,.bp-guards .bp-warns{border-color:#f0f4f5}
.bp-indicator,.bp-guards li,.bp-figures th,.bp-figures td,.bp-light th,.bp-light td,.bp-light tr,.bp-hand{border-color:#4c6272}
.bp-light td::before{color:#c8d0d4}
}

/* Paper */
@media print{
.nhsuk-table.ow-theme-table{table-layout:fixed}
.ow-theme-table .nhsuk-table__header:nth-child(1){width:16%}
.ow-theme-table .nhsuk-table__header:nth-child(2){width:10.5%}
.ow-theme-table .nhsuk-table__header:nth-child(3){width:12%}
.ow-theme-table .nhsuk-table__header:nth-child(4){width:16%}
.ow-theme-table .nhsuk-table__header:nth-child(5){width:19%}
main{font-size:9.5pt}
.nhsuk-width-container{max-width:none;margin:0}
.nhsuk-header{display:none}
.bp-figure .nhsuk-details{display:none!important}
.ow-pack-part__heading{break-after:auto}
.ow-pack-part__aside{white-space:normal}
main a[href^="#"]{text-decoration:none}
#part-1 .ow-pack-part:first-child .ow-pack-part__content{font-size:10.5pt;line-height:1.35}
.ow-pack-part__content,.ow-pack-part__aside{font-size:9pt;line-height:1.35}
.ow-pack-part__item{padding:2px 0}
.ow-pack-part{margin-bottom:4px;grid-template-columns:32mm minmax(0,1fr);column-gap:4mm}
.ow-theme-table .nhsuk-table__caption{font-size:11pt!important}
.ow-theme-table .nhsuk-table__cell,.ow-theme-table .nhsuk-table__header{padding-top:2px;padding-bottom:3px}
.ow-theme-table__theme.nhsuk-table__header{padding-top:8px}
.bp-part{margin-bottom:18px}
.bp-part__name{font-size:14pt;padding-top:6px;margin-bottom:4px}
.bp-asks{margin-bottom:8px}
.bp-indicator{padding:5px 0 4px}
.bp-indicator__name{font-size:11pt;margin-bottom:4px}
.bp-indicator__body{grid-template-columns:54mm minmax(0,1fr);grid-template-rows:auto 1fr;gap:3px 5mm;break-inside:avoid}
.bp-indicator__rest{grid-column:2;grid-row:1/3}
.bp-with-peers{grid-template-columns:minmax(0,1fr) 56mm}
.bp-with-peers .bp-indicator__figure{display:grid;grid-template-columns:48mm minmax(0,1fr);grid-column:1/3;grid-row:1;column-gap:5mm}
.bp-with-peers .bp-guards-name{margin-top:0}
.bp-with-peers .bp-guards{columns:2;column-gap:5mm}
.bp-with-peers .bp-guards li{break-inside:avoid}
.bp-with-peers .bp-indicator__rest{grid-column:1;grid-row:2}
.bp-with-peers .bp-indicator__peers{grid-column:2;grid-row:2}
.bp-guards li{margin-bottom:2px;line-height:1.3}
.bp-screen,.bp-indicator__rest .ow-figure__wide~.bp-note,.bp-trend .ow-figure__caption{display:none}
.bp-figure .ow-figure__caption{margin-bottom:2px}
.bp-figure__any .ow-chart{max-width:60mm}
.bp-contents{display:none}
.bp-light{font-size:8pt}
.bp-light th,.bp-light td{padding:2px 8px 2px 0;font-size:8pt!important}
.bp-methods,.bp-methods li{font-size:8pt!important}
.bp-figure-value{font-size:16pt!important}
.bp-figure-value--few{font-size:12pt!important}
.bp-figure-words{font-size:11pt!important}
.bp-indicator__sentence{font-size:9.5pt!important;margin-bottom:6px}
.bp-receipt{display:none}
.bp-figure{margin-bottom:6px}
.ow-figure__wide .ow-chart{max-width:120mm}
.bp-note{font-size:8pt!important;margin:2px 0}
.bp-guards,.bp-guards li,.bp-guards-name{font-size:8.5pt!important}
.bp-table{margin:10px 0}
.bp-quiet,.bp-note,.bp-asks,.bp-signal-sentence,.bp-table__sentence,.bp-unit,.bp-hash{color:#333}
.nhsuk-table.ow-theme-table td,.nhsuk-table.ow-theme-table th{font-size:8pt!important;line-height:1.3!important}
.bp-spark .ow-chart{width:24mm!important}
.bp-signals .nhsuk-table td,.bp-signals .nhsuk-table th,.bp-signals .bp-signal-sentence{font-size:8pt!important;line-height:1.3!important}
.bp-signals .nhsuk-table__header:first-child{width:34%}
.bp-sign{display:flex;gap:10mm;grid-column:2;padding-top:9mm}
.bp-sign span{flex:1;border-top:1px solid #000;font-size:8pt}
.bp-sign span+span{flex:0 0 30mm}
.bp-figure,.bp-indicator__figure,.bp-policy li,.bp-hand{break-inside:avoid}
.bp-indicator__name,.bp-small-heading,.bp-part__name,.bp-asks{break-after:avoid}
}
`;
