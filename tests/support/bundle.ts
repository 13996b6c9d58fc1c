import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'vite'

const project = resolve(import.meta.dirname, '../..')

/**
 * Bundles one of our TypeScript files as plain Node can start it; answers the path of the result. `isWhole`: with the packages
 * that it imports, as the program is built.
 */
export async function bundle(entry: string, { isWhole = false } = {}): Promise<string> {
  // Under node_modules: Node looks for better-sqlite3 from there, and git does not look there at all.
  const outDir = resolve(project, `node_modules/.cache/dateline-tests/${process.pid}`)
  mkdirSync(outDir, { recursive: true })
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    ...(isWhole ? { ssr: { noExternal: true } } : {}),
    build: {
      ssr: resolve(project, entry),
      outDir,
      target: 'node18.15',
      emptyOutDir: false,
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
        external: ['better-sqlite3'],
      },
    },
  })
  return resolve(outDir, `${entry.replace(/^.*\//, '').replace(/\.ts$/, '')}.cjs`)
}
