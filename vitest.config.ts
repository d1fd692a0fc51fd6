import { configDefaults, defineConfig } from "vitest/config";

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
    include: ["src/**/*.test.ts", "stats/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "**/dist/**"],
    // Files share what they import, one browser and one database server: for most of them that takes longer to begin than to use.
    isolate: false,
  },
});
