import { afterAll, describe, expect, test } from "vitest";
import { bigListNote, hostileWords } from "../../test/hostile-words.ts";
import { defineCommand } from "./command.ts";
import { commands } from "./commands.gen.ts";
import { trialFolder } from "./try-command.ts";

const folder = trialFolder();
afterAll(folder.remove);

describe("help", () => {
  test("names every command with one line each", async () => {
    const { code, out } = await folder.run(["--help"]);
    expect(code).toBe(0);
    for (const { name, summary } of commands) expect(out).toContain(`${name.padEnd(10)}  ${summary}`);
  });

  test("without a word is shown too, as wrong usage", async () => {
    expect(await folder.run([])).toMatchObject({ code: 2, out: expect.stringContaining("Usage: openward COMMAND") });
  });

  test.each(commands.map(({ name }) => [name]))("of %s has its usage and examples that name it", async (name) => {
    const { code, out, err } = await folder.run([name, "--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(new RegExp(`^Usage: openward ${name}\\b`));
    const examples = out.slice(out.indexOf("\nExamples\n"));
    expect(examples).toContain(`  openward ${name}`);
    expect(await folder.run(["help", name])).toMatchObject({ code: 0, out });
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    "of %s names each of its options",
    (_, { help, options }) => {
      for (const option of Object.keys(options)) expect(help).toContain(`--${option}`);
    },
  );
});

describe("what was typed wrong", () => {
  test.each([
    [["biuld"], 'There is no command "biuld".', "Did you mean openward build?"],
    [["publish-everything"], 'There is no command "publish-everything".', "openward --help lists all commands."],
    [["build", "--int", "x"], "openward build has no option --int.", "Did you mean --in?"],
    [["build", "--in"], "--in needs a value.", "openward build --help"],
    [["build", "--in="], "--in needs a value.", "openward build --help"],
    [["build", "--json=yes", "--in", "x"], "--json takes no value.", "openward build --help"],
    [["values", "--period", "2026-27", "--period", "2025-26"], "--period is given twice.", "openward values --help"],
    [["build", "x"], 'openward build does not know what to do with "x".', "openward build --help"],
    [["build"], "openward build needs --in with a folder.", "openward build --help"],
    [["check"], "openward check needs a file or a folder.", "openward check --help"],
    [["check", "nowhere"], "There is nothing at ", "Check the path"],
    [["values"], "openward values needs --indicator.", "openward values --help"],
    [["values", "--indicator", "A2"], 'There is no indicator "A2".', "openward indicators"],
    [["values", "--indicator", "A02", "--period", "soon"], '"soon" is not a period.', "Write it as"],
    [["explain", "RR8", "A02"], "openward explain needs an organisation, an indicator and a period.", "--help"],
    [["explain", "RR8", "A02", "2026-27", "--rows", "many"], '"many" is not a number of rows.', "--rows 100"],
  ])("%s", async (words, message, advice) => {
    const { code, out, err } = await folder.run(words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toContain(advice);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test("with --json is said as JSON too", async () => {
    const { code, out } = await folder.run(["build", "--in", "nowhere", "--json"]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ refusal: { kind: "usage", refused: [] } });
  });

  test("before the first build, says what to do", async () => {
    const { code, err } = await folder.run(["values", "--indicator", "A02"]);
    expect(code).toBe(1);
    expect(err).toContain("Nothing has been built in ");
    expect(err).toContain("openward build --in DIR");
  });
});

test("the system's own noes are sentences", async () => {
  folder.write({ "data-is-a-file": "" });
  const { code, err } = await folder.run(["build", "--in", ".", "--data", "data-is-a-file"]);
  expect(code).toBe(2);
  expect(err).toMatch(/data-is-a-file.* is in the way: a folder is needed there/);
});

test("a mistake of our own is shown whole, so that it can be reported", async () => {
  const broken = defineCommand({
    name: "broken",
    summary: "",
    help: "",
    options: {},
    run: () => Promise.reject(new RangeError("count must be 0 or more: -1")),
  });
  const { code, err } = await folder.run(["broken"], {}, [broken]);
  expect(code).toBe(1);
  expect(err).toContain("please report it");
  expect(err).toContain("RangeError: count must be 0 or more: -1");
});

test(`hostile words never break it, and never reach the terminal as they are${bigListNote}`, async () => {
  for (const word of hostileWords())
    for (const words of [[word], ["values", "--indicator", word], ["explain", word, word, word], ["check", word]]) {
      const { code, err } = await folder.run(words.map((text) => text.replaceAll("\0", "")));
      expect([0, 1, 2]).toContain(code);
      expect(err).not.toContain("please report it");
      expect(err.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    }
});
