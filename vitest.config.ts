import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: { "@openward/stats": new URL("./stats/index.ts", import.meta.url).pathname },
  },
  test: {
    include: ["src/**/*.test.ts", "stats/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["**/dist/**", "**/node_modules/**"],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
