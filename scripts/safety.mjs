// @ts-check
// `npm run safety [-- --full] [D1 S3 …] [--seed N] [--json FILE]`: the battery of tests/safety, which tries hard to lose what a person wrote
// and to get in. Without `--full` it is the part of it that every change goes through.
import './lib/node-version.mjs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { run } from './lib/processes.mjs'
import { inRoot, root } from './lib/root.mjs'
import { runScript } from './lib/say.mjs'

/** What is started as a process of its own: the battery, and what it starts to be killed. */
const programs = ['run', 'workload']

/** Bundles them into one folder, where each finds the others; answers it. Under node_modules, because Node looks for SQLite from there. */
async function bundlePrograms() {
  const outDir = inRoot('node_modules/.cache/dateline-safety')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      target: 'node18.15',
      emptyOutDir: true,
      rolldownOptions: {
        input: programs.map((name) => inRoot(`tests/safety/${name}.ts`)),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
        external: ['better-sqlite3'],
      },
    },
  })
  return outDir
}

await runScript(async () => {
  const args = process.argv.slice(2)
  const at = args.indexOf('--json')
  if (at >= 0 && args[at + 1] !== undefined) args[at + 1] = resolve(String(args[at + 1]))
  const folder = await bundlePrograms()
  const { code } = await run(process.execPath, [join(folder, 'run.cjs'), ...args], { stdio: 'inherit' })
  return code
})
