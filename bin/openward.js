#!/usr/bin/env node
import { existsSync } from "node:fs";

// No key of any file or address may lead to what all objects share. The flag --disable-proto=delete does the same and would
// need a second process, whose start takes longer than most commands.
Reflect.deleteProperty(Object.prototype, "__proto__");

const main = new URL("../dist/src/main.js", import.meta.url);
if (!existsSync(main)) {
  console.error("Openward has not been built yet. Run: npm ci");
  process.exit(1);
}
const { run } = await import(main.href);
process.exitCode = await run(process.argv.slice(2));
