import { mkdirSync, writeFileSync } from "node:fs";
import { packageText } from "./docs/package-text.ts";
import { referenceText } from "./docs/reference-text.ts";

// npm run docs -w stats: writes docs/reference.md, from dist/scripts/.
const folder = new URL("../../", import.meta.url);
mkdirSync(new URL("docs/", folder), { recursive: true });
writeFileSync(new URL("docs/reference.md", folder), referenceText(packageText(folder)));
