import { expect, test } from "vitest";
import { unprivilegedUser, usersOf } from "./unprivileged-user.ts";

test("PostgreSQL runs as us, or as somebody who is not root where we are root", () => {
  const user = unprivilegedUser(null);
  if (process.getuid?.() === 0) expect(user?.uid).toBeGreaterThan(0);
  else expect(user).toBeNull();
});

test.runIf(process.getuid?.() === 0)("data that somebody owns already stay theirs", () => {
  expect(unprivilegedUser(unprivilegedUser(null)?.uid ?? null)).toEqual(unprivilegedUser(null));
});

test("users are read from the lines of a passwd file, and lines of another shape are passed over", () => {
  expect(usersOf("root:x:0:0:root:/root:/bin/bash\n\n+::\nnobody:x:65534:65533::/:/bin/false\n")).toEqual([
    { name: "root", uid: 0, gid: 0 },
    { name: "nobody", uid: 65_534, gid: 65_533 },
  ]);
});
