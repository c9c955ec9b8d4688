// The lint part of the tests, by itself.

process.argv.splice(2, 0, "lint");
await import("./test.mjs");
