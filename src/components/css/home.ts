/** The first page. */
export const HOME_CSS = `
.ow-lenses{display:grid;gap:8px 40px}
.ow-lens{border-top:2px solid #212b32;padding-top:16px}
.nhsuk-main-wrapper .ow-lens h3:not([class]){margin-top:0;margin-bottom:4px}
.ow-lens .ow-small{margin-bottom:0}
.ow-lens__lines{margin:0;font-size:1rem;line-height:1.5}
.ow-lens__lines dt{margin-top:16px;font-weight:600}
.ow-lens__lines dd{margin:0}
@media (min-width:48.0625em){
.ow-lenses{grid-template-columns:repeat(3,1fr)}
.ow-lens .ow-small{min-height:3em}
}
`;
