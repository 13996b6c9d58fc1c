// @ts-check
// `npm run house`: how the code is laid out, as a table, and what of it is not as it should be. --check says only the latter; --draw
// draws the picture of it.
import './lib/node-version.mjs'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { failuresOf, staleNames } from './house/failures.mjs'
import { pictureOf } from './house/picture/picture.mjs'
import { readTree } from './house/read-tree.mjs'
import { reportOf } from './house/report.mjs'
import { styleFailures } from './house/styles/style-failures.mjs'
import { root } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'

const args = process.argv.slice(2)
// Another folder is measured where one is named.
const checkout = resolve(args.find((arg) => !arg.startsWith('--')) ?? root)

const picture = 'docs/architecture.svg'

/** @param {string} file @param {string} wanted */
function staleness(file, wanted) {
  return existsSync(file) && readFileSync(file, 'utf8') === wanted
    ? []
    : [`${picture} is not what the imports say; run npm run house -- --draw.`]
}

await runScript(() => {
  const tree = readTree(checkout)
  const file = join(checkout, picture)
  const drawn = pictureOf(tree, checkout)
  if (args.includes('--draw')) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, drawn)
    return Promise.resolve(0)
  }
  if (!args.includes('--check')) process.stdout.write(`${reportOf(tree)}\n`)
  const failures = [
    ...failuresOf(tree),
    ...staleNames(tree, checkout),
    ...styleFailures(checkout),
    ...staleness(file, drawn),
  ]
  for (const failure of failures) say(`✗ ${failure}`)
  return Promise.resolve(failures.length === 0 ? 0 : 1)
})
