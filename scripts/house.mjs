// @ts-check
// `npm run house`: how the code is laid out, as a table, and what of it is not as it should be. --check says only the latter.
import './lib/node-version.mjs'
import { resolve } from 'node:path'
import { failuresOf, staleNames } from './house/failures.mjs'
import { readTree } from './house/read-tree.mjs'
import { reportOf } from './house/report.mjs'
import { root } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'

const args = process.argv.slice(2)
// Another folder is measured where one is named.
const checkout = resolve(args.find((arg) => !arg.startsWith('--')) ?? root)

await runScript(() => {
  const tree = readTree(checkout)
  if (!args.includes('--check')) process.stdout.write(`${reportOf(tree)}\n`)
  const failures = [...failuresOf(tree), ...staleNames(tree, checkout)]
  for (const failure of failures) say(`✗ ${failure}`)
  return Promise.resolve(failures.length === 0 ? 0 : 1)
})
