/** What the script adds: a tip over a chart, the order of names, my peers. */
export const SCRIPT_CSS = `
.ow-tip{position:absolute;z-index:10;box-sizing:border-box;border:1px solid #aeb7bd;max-width:min(320px,calc(100vw - 8px));padding:6px 10px;border-radius:4px;background:#212b32;color:#fff;font-size:.875rem;line-height:1.4;overflow-wrap:anywhere}
.ow-tip[hidden]{display:none}
.ow-sort{margin:0;padding:0;border:0;background:none;color:inherit;font:inherit;text-align:left;cursor:pointer;text-decoration:underline;text-underline-offset:3px}
.ow-sort>span:last-child{font-weight:400;white-space:pre}
.ow-sort:focus-visible{outline:4px solid transparent;background:#ffeb3b;color:#212b32;box-shadow:0 -2px #ffeb3b,0 4px #212b32;text-decoration:none}
.ow-my-peers [hidden]{display:none}
/* The design system fetches this cross. */
.nhsuk-input[type=search]::-webkit-search-cancel-button{-webkit-mask:linear-gradient(45deg,transparent 45%,#000 45%,#000 55%,transparent 55%),linear-gradient(-45deg,transparent 45%,#000 45%,#000 55%,transparent 55%) center/1rem 1rem no-repeat;mask:linear-gradient(45deg,transparent 45%,#000 45%,#000 55%,transparent 55%),linear-gradient(-45deg,transparent 45%,#000 45%,#000 55%,transparent 55%) center/1rem 1rem no-repeat}
`;
