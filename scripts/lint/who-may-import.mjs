// @ts-check
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * Who may import whom. The first row whose `files` matches a file holds for it. `ours` and `packages` say what
 * it may import, `types` what it may import as a type only. `$1` stands for the first group of `files`.
 * @typedef {{ files: RegExp, ours: string[], types?: string[], packages: string, why: string }} Row
 */

const contract = '^preload/contract/'
const contractForWindow = '^preload/contract/(errors|words|bridge)$'
const anyPackage = '.'
const network = 'node:(http|https|http2|net|tls|dns|dgram)\\b'
const noElectron = `^(?!electron$|${network})`
const noElectronNoDatabase = `^(?!electron$|better-sqlite3$|${network})`
const pure = '^(?!electron$|better-sqlite3$|node:(fs|child_process|net|http|https|worker_threads|sqlite)\\b)'
const forWindow = '^(?!electron$|better-sqlite3$|zod$|node:)'

/** @type {Row[]} */
const rows = [
  {
    files: /^preload\/contract\//,
    ours: [contract],
    packages: '^zod$',
    why: 'The contract belongs to both sides, so it may import only zod and itself.',
  },
  {
    files: /^preload\//,
    ours: ['^preload/contract/(bridge|words)$'],
    types: [contract],
    packages: '^electron$',
    why: 'The preload may import only electron, contract/bridge and words: it only carries calls.',
  },
  {
    files: /^main\/library\//,
    ours: ['^main/library/', '^main/base/files$', contract],
    packages: noElectron,
    why: 'The library may import only the contract, base/files and packages other than electron.',
  },
  {
    files: /^main\/(importing|analysis|passages|exporting|places)\//,
    ours: ['^main/$1/', contract],
    packages: pure,
    why: 'This folder is pure: it may import only the contract, and is handed everything else.',
  },
  {
    files: /^main\/parsing\/parser\.ts$/,
    ours: ['^main/parsing/', '^main/base/', '^main/jobs/messages$', '^main/importing/', contract],
    packages: noElectronNoDatabase,
    why: 'The parser process reads untrusted bytes: it may not reach the library or electron.',
  },
  {
    files: /^main\/jobs\/(worker|messages)\.ts$/,
    ours: ['^main/(intake|jobs|library|importing|analysis|parsing|passages)/', '^main/base/', contract],
    packages: noElectronNoDatabase,
    why: 'The library worker has no window: it may not import electron, nor go past main/library to SQLite.',
  },
  {
    files: /^main\/(exporter\/export(er|-messages)\.ts$|use-cases\/)/,
    ours: ['^main/(base|exporter|exporting|jobs|parsing|library|passages|places|use-cases)/', contract],
    packages: noElectronNoDatabase,
    why: 'The exporter and what it puts together have no window: they may not import electron, nor go past main/library to SQLite.',
  },
  {
    files: /^main\/cli\//,
    ours: ['^main/', contract],
    packages: noElectronNoDatabase,
    why: 'The shell program runs without electron, and reaches SQLite through main/library only.',
  },
  {
    files: /^main\/fetching\//,
    ours: ['^main/fetching/', '^main/parsing/', '^main/base/', contract],
    packages: '^(?!electron$|better-sqlite3$)',
    why: 'Fetching is the one way onto the network: it knows no library and no window.',
  },
  {
    files: /^main\//,
    ours: ['^main/', contract],
    packages: `^(?!better-sqlite3$|${network})`,
    why: 'Main may import the contract and main; it reaches SQLite through main/library and the network through main/fetching only.',
  },
  {
    files: /^renderer\/(ui|anchoring)\//,
    ours: ['^renderer/$1/', contractForWindow],
    types: [contract],
    packages: forWindow,
    why: 'renderer/ui and renderer/anchoring know no stores, no bridge and no other folder of the window.',
  },
  {
    files: /^renderer\/(frame|pages|panel|reader|entities\/page)\//,
    ours: ['^renderer/', contractForWindow],
    types: [contract],
    packages: forWindow,
    why: 'The frame, the pages and the side panel put features together: they may import the window, no more.',
  },
  {
    files: /^renderer\/([a-z-]+)\//,
    ours: [
      '^renderer/($1|ui|anchoring|styles|text|navigation|queries)/',
      '^renderer/bridge$',
      '^renderer/[a-z-]+/[a-z-]+-store$',
      contractForWindow,
    ],
    types: [contract],
    packages: forWindow,
    why: "A folder of the window may import ui, anchoring, the bridge and another folder's store, not its components.",
  },
  {
    files: /^renderer\//,
    ours: ['^renderer/', contractForWindow],
    types: [contract],
    packages: forWindow,
    why: 'The window may import itself and, of the contract, types and errors, words and bridge: no main, no Node.',
  },
  {
    files: /^tests\//,
    ours: ['^(tests|main|renderer|preload|scripts)/', '^[a-z.]+\\.config'],
    packages: anyPackage,
    why: 'Tests may import everything.',
  },
  {
    files: /^scripts\//,
    ours: ['^scripts/', '^[a-z.]+\\.config'],
    packages: anyPackage,
    why: 'Scripts run before anything is built: they may import only scripts and packages.',
  },
]

/** @param {string} file */
const fromRoot = (file) => relative(root, file).split(sep).join('/')

/** @param {Row} row @param {string} file @param {string} pattern */
const filledIn = (row, file, pattern) => new RegExp(pattern.replace('$1', row.files.exec(file)?.[1] ?? ''))

/** @param {Row} row @param {{ file: string, source: string, typeOnly: boolean }} link */
const isAllowed = (row, { file, source, typeOnly }) => {
  if (!source.startsWith('.')) return typeOnly || new RegExp(row.packages).test(source)
  const target = fromRoot(resolve(join(root, dirname(file)), source)).replace(/\?.*$|\.(ts|tsx|mjs)$/g, '')
  const patterns = typeOnly ? [...row.ours, ...(row.types ?? [])] : row.ours
  return patterns.some((pattern) => filledIn(row, file, pattern).test(target))
}

/** @param {any} node */
const isTypeOnly = (node) => {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const named = node.specifiers ?? []
  return named.length > 0 && named.every((/** @type {any} */ one) => one.importKind === 'type')
}

/** @type {import('eslint').Rule.RuleModule} */
export const whoMayImport = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { notAllowed: "'{{source}}' may not be imported here. {{why}}" },
  },
  create: (context) => {
    const file = fromRoot(context.filename)
    const row = rows.find(({ files }) => files.test(file))
    if (!row) return {}
    const check = (/** @type {any} */ node) => {
      const source = node.source?.value
      if (typeof source !== 'string' || isAllowed(row, { file, source, typeOnly: isTypeOnly(node) })) return
      context.report({ node, messageId: 'notAllowed', data: { source, why: row.why } })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}
