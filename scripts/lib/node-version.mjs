// @ts-check
// Imported first by every script: npm puts Node 24 first on the PATH where it has a package for it, but elsewhere
// (macOS, for one) the machine's own Node serves, and SQLite's addon crashes below 22.14 without a word.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 14)) {
  console.error(
    `Dateline's scripts need Node.js 22.14 or newer; this is ${process.versions.node}. ` +
      'Run them through npm after `npm ci` (npm run …), or install a newer Node.js from https://nodejs.org.',
  )
  process.exit(1)
}
