import { expect, test } from "vitest";
import { signInSettings } from "./sign-in-settings.ts";

const settings = (env: Record<string, string>, host = "127.0.0.1") => signInSettings({ env, host, log: () => {} });
const provider = {
  OIDC_ISSUER: "https://id.example",
  OIDC_CLIENT_ID: "openward",
  OIDC_CLIENT_SECRET: "hush",
  OPENWARD_ADDRESS: "https://openward.example",
};

test("with nothing said, one signs in as somebody made up", () => {
  expect(settings({})).toMatchObject({ status: "way", signIn: { kind: "try-out" } });
});

test.each([
  ["NODE_ENV is production", { NODE_ENV: "production" }, "127.0.0.1"],
  ["DATABASE_URL names a database", { DATABASE_URL: "postgres://db/x" }, "127.0.0.1"],
  ["others can reach 0.0.0.0", {}, "0.0.0.0"],
])("nobody made up signs in where %s: asked for, the program says so and does not start", (because, env, host) => {
  const found = settings(env, host);
  expect(found.status === "none" && found.because).toContain(because);
  expect(() => settings({ ...env, OPENWARD_SIGN_IN: "try-out" }, host)).toThrow(because);
});

test("a provider and made-up people exclude each other", () => {
  expect(settings(provider)).toMatchObject({ status: "way", signIn: { kind: "provider" } });
  expect(() => settings({ ...provider, OPENWARD_SIGN_IN: "try-out" })).toThrow("OIDC_ISSUER names a provider");
});

test.each(["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OPENWARD_ADDRESS"])("with a provider, %s must be there", (name) => {
  expect(() => settings({ ...provider, [name]: "" })).toThrow(`${name} is missing.`);
});

test("without TLS a provider and the site may only be on this machine", () => {
  expect(() => settings({ ...provider, OIDC_ISSUER: "http://id.example" })).toThrow("OIDC_ISSUER is no https address.");
  expect(() => settings({ ...provider, OPENWARD_ADDRESS: "http://openward.example" })).toThrow("no https address");
  expect(settings({ ...provider, OIDC_ISSUER: "http://127.0.0.1:9" })).toMatchObject({ status: "way" });
});

test("first administrators are named by subject and organisation", () => {
  const found = settings({ ...provider, OPENWARD_ADMINISTRATORS: "a@nhs.net@RR8 7@SYN-T001" });
  expect(found).toMatchObject({
    signIn: {
      administrators: [
        { subject: "a@nhs.net", organisation: "RR8" },
        { subject: "7", organisation: "SYN-T001" },
      ],
    },
  });
  expect(() => settings({ ...provider, OPENWARD_ADMINISTRATORS: "someone" })).toThrow("OPENWARD_ADMINISTRATORS");
});
