/** Our own rules, after the design system's. */
export const OPENWARD_CSS = `
.ow-synthetic-notice{margin:0;padding:8px 16px;background:#212b32;color:#fff;text-align:center}
.ow-figure{margin:0 0 32px}
.ow-figure__title{display:block}
.ow-figure svg{display:block;width:100%;height:auto}
.ow-figure__narrow{display:none}
@media screen and (max-width:35em){.ow-figure__wide{display:none}.ow-figure__narrow{display:block}}
`;
