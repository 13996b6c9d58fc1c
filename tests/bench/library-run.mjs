// @ts-check
// npm run bench -- findings|lists|imports [ARTICLES] [--json], or --size 100k [--json]: how long the window waits for what is asked of a large library.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const what = ['lists', 'imports', 'search', 'bulk'].find((name) => process.argv.includes(name)) ?? 'findings'
const outDir = `${root}node_modules/.cache/dateline-bench`
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: `${root}tests/bench/${what}.ts`,
    outDir,
    target: 'node18.15',
    emptyOutDir: false,
    rolldownOptions: {
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
      external: ['better-sqlite3'],
    },
  },
})
const { status } = spawnSync(process.execPath, [`${outDir}/${what}.cjs`, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
