// How the tests run: the product's own, and those over a real organisation's data, which are run by name.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Most of the time a test waits for a program that it started, so two at once are right on two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // What a page shows in a moment takes longer where other tests keep the machine busy.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "product",
          include: ["test/**/*.test.ts"],
          exclude: ["test/corpus/**", "test/site/**", "test/newcomer/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "newcomer",
          include: ["test/newcomer/**/*.test.ts"],
          globalSetup: ["test/support/need-browser.ts", "test/newcomer/install.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "portal",
          include: ["test/site/**/*.test.ts"],
          globalSetup: ["test/support/need-browser.ts", "test/support/build-portals.ts"],
        },
      },
      { extends: true, test: { name: "corpus", include: ["test/corpus/**/*.test.ts"] } },
    ],
  },
});
