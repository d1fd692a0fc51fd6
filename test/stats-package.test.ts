import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
// The bundler that vitest brings: a test of size needs one, and the project nowhere else.
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as stats from "../stats/index.ts";
import { packageText } from "../stats/scripts/docs/package-text.ts";
import { documentedFunctions } from "../stats/scripts/docs/reference-text.ts";
import { browserTest } from "./browser.ts";
import { projectFolder } from "./source-files.ts";

const run = promisify(execFile);
const tsc = join(projectFolder, "node_modules/typescript/bin/tsc");
/** npm tells programs that it starts where it was started; another npm is not to take that for its own. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

/** A small program in the words of somebody who has just installed the package. */
const asked = `{
  wilson: wilsonInterval(108, 237),
  wait: kaplanMeier({ days: [10, 20, 20, 35, 50], happened: [1, 1, 0, 1, 0] }),
  model: fitLogistic({ events: [12, 30, 33], trials: [100, 100, 100], terms: [{ name: "dose", values: [0, 1, 2] }] }),
}`;
const names = "fitLogistic, kaplanMeier, wilsonInterval";
/** Another engine may round the last digit of a logarithm otherwise. */
const toText = `(result) => JSON.stringify(result, (_, x) => typeof x === "number" ? Number(x.toPrecision(12)) : x)`;
const here = new Function(...names.split(", "), `return (${toText})(${asked})`)(
  stats.fitLogistic,
  stats.kaplanMeier,
  stats.wilsonInterval,
) as string;

let folder = "";
let project = "";
let packed: { filename: string; files: { path: string }[] };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "openward-stats-"));
  const source = join(folder, "stats");
  project = join(folder, "project");
  mkdirSync(project);
  // Compiled here, for nothing left over from an older build to be packed.
  for (const file of ["package.json", "README.md", "LICENSE"])
    cpSync(join(projectFolder, "stats", file), join(source, file));
  await run(process.execPath, [tsc, "-p", join(projectFolder, "stats"), "--outDir", join(source, "dist")]);
  const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: source,
    env,
  });
  [packed] = JSON.parse(stdout);
  writeFileSync(join(project, "package.json"), '{ "name": "project", "private": true, "type": "module" }');
  const install = ["install", "--offline", "--no-audit", "--no-fund", join(folder, packed.filename)];
  await run("npm", install, { cwd: project, env });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package holds what was compiled, a licence and a readme: no tests, no numbers of others", () => {
  const paths = packed.files.map(({ path }) => path).sort();
  const others = paths.filter((path) => !/^dist\/(index|src\/[\w/-]+)\.(js|d\.ts)$/.test(path));
  expect(others).toEqual(["LICENSE", "README.md", "package.json"]);
  expect(paths).toContain("dist/index.js");
  expect(paths).toContain("dist/index.d.ts");
  expect(readFileSync(join(projectFolder, "stats/LICENSE"), "utf8")).toBe(
    readFileSync(join(projectFolder, "LICENSE"), "utf8"),
  );
});

test("it brings no other package", () => {
  const { packages } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
  expect(Object.keys(packages)).toEqual(["", "node_modules/@openward/stats"]);
});

test("plain JavaScript uses it", async () => {
  writeFileSync(
    join(project, "use.js"),
    `import { ${names} } from "@openward/stats";\nprocess.stdout.write((${toText})(${asked}));\n`,
  );
  const { stdout } = await run(process.execPath, ["use.js"], { cwd: project, env });
  expect(stdout).toBe(here);
});

test("TypeScript uses it, and every example of the reference, in its strictest form", async () => {
  const functions = documentedFunctions(packageText(pathToFileURL(join(projectFolder, "stats/"))));
  const examples = functions.map(({ name, docstring }) =>
    [`export function exampleOf${name}() {`, ...(docstring?.example ?? []), "}"].join("\n"),
  );
  writeFileSync(
    join(project, "examples.ts"),
    [`import { ${functions.map(({ name }) => name).join(", ")} } from "@openward/stats";`, ...examples].join("\n"),
  );
  writeFileSync(
    join(project, "use.ts"),
    `import { type Interval, kaplanMeier, wilsonInterval } from "@openward/stats";
export const interval: Interval = wilsonInterval(108, 237);
export const median: number | null = kaplanMeier({ days: [1], happened: [true] }).median;
// @ts-expect-error a median may be missing
export const wrong: number = kaplanMeier({ days: [1], happened: [true] }).median;
// @ts-expect-error a word is no number of events
wilsonInterval("108", 237);
`,
  );
  const strict = {
    target: "es2022",
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [],
    noEmit: true,
  };
  for (const [module, moduleResolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    writeFileSync(
      join(project, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: { ...strict, module, moduleResolution },
        files: ["use.ts", "examples.ts"],
      }),
    );
    const said = await run(process.execPath, [tsc, "-p", project], { cwd: project }).catch((error) => error);
    expect({ moduleResolution, said: said.stdout, code: said.code ?? 0 }).toEqual({
      moduleResolution,
      said: "",
      code: 0,
    });
  }
});

test("all of it is under 60 KB, minified and gzipped, and one method alone is under 3 KB", async () => {
  const all = gzipSync(await bundle(`export * from "@openward/stats";`)).length;
  expect(all).toBeGreaterThan(10_000);
  expect(all).toBeLessThan(60_000);
  const one = gzipSync(await bundle(`export { wilsonInterval } from "@openward/stats";`)).length;
  expect(one).toBeLessThan(3_000);
});

browserTest("a browser gives the same results as Node", async (browser) => {
  const code = await bundle(`export * from "@openward/stats";`);
  const page = await browser.newPage();
  try {
    await page.route("http://project.test/**", (route) =>
      route.request().url().endsWith("/stats.js")
        ? route.fulfill({ contentType: "text/javascript", body: code })
        : route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Project</title>" }),
    );
    await page.goto("http://project.test/");
    const there = await page.evaluate(`import("/stats.js").then(({ ${names} }) => (${toText})(${asked}))`);
    expect(there).toBe(here);
  } finally {
    await page.close();
  }
});

/** What a site would send for a program that imports from the installed package. */
async function bundle(program: string): Promise<string> {
  const input = join(project, "entry.js");
  writeFileSync(input, program);
  const build = await rolldown({ input, platform: "browser", onLog: (_, { message }) => expect.fail(message) });
  const { output } = await build.generate({ format: "esm", minify: true });
  await build.close();
  expect(output).toHaveLength(1);
  return output[0].code;
}
