import { configDefaults, defineConfig } from "vitest/config";

// A test that opens a browser closes it when its file ends: each of those has a process of its own.
const withBrowser = ["src/publish/board-pack/board-pack-browser.test.ts", "src/web/script/reader.test.ts"];

// Those share a database server, which takes seconds to make for each process.
const withRecords = ["t23-transfers", "t27", "t28"].map((each) => `test/threats/${each}.test.ts`);

export default defineConfig({
  resolve: {
    alias: { "@openward/stats": new URL("./stats/index.ts", import.meta.url).pathname },
  },
  test: {
    testTimeout: 180_000,
    hookTimeout: 240_000,
    pool: "forks",
    maxWorkers: 2,
    globalSetup: "test/temporary-folder.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "whole",
          include: ["test/**/*.test.ts", "scripts/**/*.test.ts", ...withBrowser],
          exclude: [...configDefaults.exclude, "**/dist/**", ...withRecords],
        },
      },
      {
        extends: true,
        test: {
          // Neighbour tests share what they import: loading it for each file takes longer than most of them.
          name: "rooms",
          include: ["src/**/*.test.ts", "stats/**/*.test.ts", ...withRecords],
          exclude: [...configDefaults.exclude, "**/dist/**", ...withBrowser],
          isolate: false,
        },
      },
    ],
  },
});
