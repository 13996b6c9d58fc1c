// @ts-check
// npm run bench -- findings|lists|review|imports|bulk|marks [ARTICLES] [--json], or --size 100k [--json]: how long the window waits for what is asked of a large library.
import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const parts = {
  lists: 'lists',
  review: 'size/review',
  imports: 'imports',
  bulk: 'bulk',
  marks: 'marks/run',
  search: 'size/search',
  make: 'size/make',
  growth: 'size/growth',
  minisearch: 'size/minisearch',
}
const [, file = 'findings'] = Object.entries(parts).find(([name]) => process.argv[2] === name) ?? []
const outDir = `${root}node_modules/.cache/dateline-bench`
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: `${root}tests/bench/${file}.ts`,
    outDir,
    target: 'node18.15',
    emptyOutDir: false,
    rolldownOptions: {
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
      external: ['better-sqlite3'],
    },
  },
})
const { status } = spawnSync(
  process.execPath,
  [`${outDir}/${basename(file)}.cjs`, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
