import { type Fault, holds } from "./fault.ts";
import { startWriting } from "./writing-process.ts";

export const secondProcess: Fault = {
  name: "F5",
  what: "a second process on the same folder is refused, naming folder and process, and the first goes on",
  run: async ({ folder }) => {
    const first = startWriting({ folder, name: "f5-first" });
    await first.writing;
    try {
      const second = startWriting({ folder, name: "f5-second" });
      const code = await second.ended;
      const said = second.said.join(" ");
      holds(code === "3" && second.acknowledged.length === 0, `the second ended with ${code}: ${said}`);
      holds(
        said.includes(`Process ${first.pid} of Openward has the records in ${folder}.`),
        `the second said: ${said}`,
      );
      const known = first.acknowledged.length;
      await new Promise((resolve) => setTimeout(resolve, 300));
      holds(first.acknowledged.length > known, "the first did not go on");
    } finally {
      await first.kill("SIGKILL");
      // Its PostgreSQL lives on: taken over, and stopped with whoever took it over.
      const last = startWriting({ folder, name: "f5-last", onlyOpen: true });
      holds((await last.ended) === "0", last.said.join(" "));
    }
    return { acknowledged: first.acknowledged.length, seen: "refused by name" };
  },
};
