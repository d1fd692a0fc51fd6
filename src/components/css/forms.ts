/** Forms, and what stands round them. */
export const FORMS_CSS = `
.ow-form{max-width:44em}
.ow-form__buttons{display:flex;flex-wrap:wrap;gap:0 16px}
.ow-seen-by{display:inline-block;margin:0 4px 4px 0;padding:0 8px;border-left:4px solid #4c6272;color:#212b32;font-weight:600;font-size:1rem;line-height:1.5}
.ow-seen-by--public{border-left-color:#005eb8}
@media (min-width:40.0625em){.nhsuk-table .nhsuk-tag,.nhsuk-task-list__status .nhsuk-tag{white-space:nowrap}}
.ow-as-typed{white-space:pre-wrap;overflow-wrap:anywhere}
.ow-people{max-width:44em}
.ow-people__person{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:8px 24px;margin:0;padding:12px 0;border-bottom:1px solid #d8dde0}
.ow-people__person .nhsuk-button{margin:0 0 4px}
`;
