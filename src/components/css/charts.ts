/** Charts with their sentences. */
export const CHARTS_CSS = `
.ow-figure{margin:0 0 40px}
.ow-figure__caption,.ow-figure__wide,.ow-figure__narrow{max-width:640px}
.ow-figure__caption{margin-bottom:16px}
.ow-figure__title{display:block;margin-bottom:4px;font-size:1.1875rem;line-height:1.5}
.ow-figure__sentence{display:block;font-size:1.1875rem;line-height:1.5}
.ow-figure__narrow{display:none}
.ow-figure .nhsuk-details{margin:16px 0 0}
.ow-figure .nhsuk-table{margin-bottom:0}
.ow-chart{display:block;max-width:100%;height:auto}
.ow-figure .ow-chart{width:100%}
.ow-figure__narrow .ow-chart{max-width:420px}
.ow-figure__skip:not(:focus){position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.ow-figure__skip{display:inline-block;margin-bottom:8px}
.ow-figure__skip:focus{color:#212b32;background-color:#ffeb3b;box-shadow:0 -2px #ffeb3b,0 4px #212b32;outline:4px solid transparent;text-decoration:none}
.ow-chart [tabindex]:focus{outline:none}
.ow-chart [tabindex]:focus-visible{outline:3px solid #212b32;outline-offset:3px}
@media screen and (max-width:34.99em){
.ow-figure__title,.ow-figure__sentence{font-size:1rem}
.ow-figure__wide{display:none}
.ow-figure__narrow{display:block}
}
`;
