// @ts-check
// `npm run licenses`: writes THIRD_PARTY.md, what Dateline ships of others. --check only says whether it is up to date.
import './lib/node-version.mjs'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { inRoot, readJson } from './lib/root.mjs'
import { runScript, Trouble } from './lib/say.mjs'
import { shippedPackages } from './lib/shipped-packages.mjs'

const file = inRoot('THIRD_PARTY.md')

/** @typedef {{ name: string, files: string[], use: string, licence: string, attribution: string, source: string }} Data */

const programs = [
  ['[Electron](https://www.electronjs.org)', 'MIT', '`LICENSE.electron.txt` beside the program'],
  [
    '[Chromium](https://www.chromium.org) and all that it holds',
    'BSD-3-Clause and others',
    '`LICENSES.chromium.html` beside the program',
  ],
  ['[SQLite](https://www.sqlite.org)', 'public domain', 'https://www.sqlite.org/copyright.html'],
]

function table(/** @type {string[]} */ head, /** @type {string[][]} */ rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function data() {
  return table(
    ['data', 'for', 'licence', 'from', 'in'],
    readJson(inRoot('scripts/third-party-data.json')).map((/** @type {Data} */ one) => [
      `[${one.name}](${one.source})`,
      one.use,
      one.licence,
      one.attribution,
      one.files.map((file) => `\`${file}\``).join(', '),
    ]),
  )
}

function packages() {
  return table(
    ['package', 'version', 'licence', 'text of the licence'],
    shippedPackages().map(({ name, version, licence, text }) => [
      `[${name}](https://www.npmjs.com/package/${name})`,
      version,
      licence,
      text ? basename(text) : 'none in the package',
    ]),
  )
}

function document() {
  return [
    '# What Dateline ships of others',
    'Written by `npm run licenses`; do not edit. The full texts of the packages lie beside the packed program, in ' +
      '`resources/THIRD_PARTY_LICENSES.txt`.',
    '## Programs',
    table(['name', 'licence', 'text of the licence'], programs),
    '## Packages',
    packages(),
    '## Data',
    data(),
  ].join('\n\n')
}

await runScript(async () => {
  const wanted = `${document()}\n`
  if (!process.argv.includes('--check')) writeFileSync(file, wanted)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    throw new Trouble('THIRD_PARTY.md is out of date: run `npm run licenses` and commit it.')
  }
})
