import { join } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it, vi } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'

// The first lint loads every plugin, which takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

// The files need not exist, so rules that ask the type checker are off: those come with tests of their own.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] })

const rulesBroken = async (file: string, code: string) => {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n')

const houseRules: [rule: string, file: string, code: string][] = [
  ['max-lines', 'main/fake.ts', lines(301, 'export {}')],
  ['max-lines-per-function', 'main/fake.ts', `export const f = () => {\n${lines(40, 'g()')}\n}`],
  [
    'import-x/max-dependencies',
    'main/fake.ts',
    Array.from({ length: 16 }, (_, n) => `import './fake-${n}'`).join('\n'),
  ],
  ['import-x/no-default-export', 'main/fake.ts', 'export default 1'],
  // common is imported by every file that index imports.
  [
    'import-x/no-cycle',
    'preload/contract/common.ts',
    "import { calls } from './index'\nexport const x = calls",
  ],
  ['no-console', 'main/electron/window.ts', 'console.log(1)'],
  ['no-console', 'renderer/fake.ts', 'console.log(1)'],
  ['no-eval', 'renderer/fake.ts', "eval('1')"],
  ['no-new-func', 'renderer/fake.ts', "new Function('1')()"],
  ['no-script-url', 'renderer/fake.ts', "export const url = 'javascript:1'"],
  ['no-restricted-syntax', 'renderer/fake.ts', "export const f = (e: Element) => (e.innerHTML = '')"],
  ['no-restricted-syntax', 'renderer/fake.ts', "export const f = (e: Element) => (e.outerHTML = '')"],
  ['no-restricted-syntax', 'renderer/fake.ts', "document.body.insertAdjacentHTML('beforeend', '')"],
  ['no-restricted-syntax', 'renderer/fake.ts', "document.write('')"],
  [
    'no-restricted-syntax',
    'renderer/fake.tsx',
    'export const f = <p dangerouslySetInnerHTML={{ __html: 1 }} />',
  ],
  ['no-restricted-syntax', 'main/fake.ts', "export * from './other'"],
  ['no-restricted-syntax', 'main/fake.ts', 'export interface Fake {}'],
  ['no-restricted-syntax', 'main/fake.ts', "export const ok = URL.canParse('x')"],
  ['no-restricted-syntax', 'main/fake.ts', 'export const here = import.meta.dirname'],
  ['no-restricted-syntax', 'main/fake.ts', "import { globSync } from 'node:fs'"],
  ['no-restricted-syntax', 'renderer/fake.ts', 'export const f = (a: Set<1>) => a.isSubsetOf(a)'],
  ['dateline/no-slow-pattern', 'main/fake.ts', 'export const trim = /\\s+$/'],
  ['dateline/no-slow-pattern', 'renderer/fake.ts', 'export const words = /^(?:\\w+\\s?)*$/'],
  ['dateline/no-slow-pattern', 'preload/fake.ts', "export const split = new RegExp('\\\\s*,')"],
  [
    'dateline/no-slow-pattern',
    'main/fake.ts',
    'export const folded = /^a:[^\\n]*\\r?\\n(?: [^\\n]*\\r?\\n)*b/',
  ],
  ['no-warning-comments', 'main/fake.ts', '// TODO later'],
  ['@typescript-eslint/no-explicit-any', 'main/fake.ts', 'export const f = (x: any) => [x]'],
  ['@typescript-eslint/ban-ts-comment', 'main/fake.ts', '// @ts-ignore: because\nexport const x = 1'],
  ['react-hooks/rules-of-hooks', 'renderer/fake.tsx', 'export const F = () => { if (x) useState() }'],
]

const forbiddenImports: [file: string, imported: string][] = [
  ['main/electron/window.ts', 'node:https'],
  ['main/library/feeds/feeds.ts', 'node:dns'],
  ['main/jobs/worker.ts', 'node:net'],
  ['main/cli/importing/fetched.ts', 'node:http'],
  ['main/fetching/fetch.ts', '../library/feeds/feeds'],
  ['main/fetching/fetch.ts', 'electron'],
  ['renderer/app.tsx', '../main/electron/window'],
  ['renderer/app.tsx', 'electron'],
  ['renderer/app.tsx', 'node:fs'],
  ['renderer/app.tsx', 'zod'],
  ['renderer/app.tsx', '../preload/contract/article'],
  ['renderer/ui/button.tsx', '../bridge'],
  ['renderer/ui/button.tsx', '../notes/note-store'],
  ['renderer/anchoring/describe.ts', '../reader/reader'],
  ['renderer/notes/note.tsx', '../reader/reader'],
  ['renderer/notes/note.tsx', '../app'],
  ['main/library/articles/articles.ts', 'electron'],
  ['main/library/articles/articles.ts', '../../importing/read'],
  ['main/library/articles/articles.ts', '../../base/log'],
  ['main/importing/plain-text/plain-text.ts', '../../library/articles/articles'],
  ['main/analysis/analyze.ts', '../library/articles/articles'],
  ['main/analysis/analyze.ts', '../importing/read'],
  ['main/analysis/analyze.ts', 'node:fs'],
  ['main/passages/place.ts', 'better-sqlite3'],
  ['main/exporting/markdown.ts', '../library/articles/articles'],
  ['main/jobs/worker.ts', 'electron'],
  ['main/jobs/worker.ts', '../electron/window'],
  ['main/parsing/parser.ts', '../library/articles/articles'],
  ['main/parsing/parser.ts', 'better-sqlite3'],
  ['main/cli/cli.ts', 'electron'],
  ['main/calls/articles.ts', 'better-sqlite3'],
  ['main/electron/window.ts', '../../renderer/app'],
  ['preload/contract/article.ts', '../../main/library/articles/articles'],
  ['preload/contract/article.ts', 'electron'],
  ['preload/index.ts', './contract/index'],
  ['preload/index.ts', 'node:fs'],
  ['scripts/start.mjs', '../main/base/log'],
]

const allowedImports: [file: string, statement: string][] = [
  ['renderer/app.tsx', "import type { Article } from '../preload/contract/article'"],
  ['renderer/bridge.ts', "import { LibraryError } from '../preload/contract/errors'"],
  ['renderer/notes/note.tsx', "import { articleStore } from '../library/article-store'"],
  ['renderer/notes/note.tsx', "import { Button } from '../ui/button'"],
  ['renderer/ui/button.tsx', "import { useState } from 'react'"],
  ['main/library/database/open.ts', "import Database from 'better-sqlite3'"],
  ['main/importing/plain-text.ts', "import { article } from '../../preload/contract/article'"],
  ['main/jobs/worker.ts', "import { importReading } from '../library/articles/articles'"],
  ['main/calls/articles.ts', "import { list } from '../library/articles/articles'"],
  ['main/cli/cli.ts', "import { openLibrary } from '../library/database/open'"],
  ['preload/contract/article.ts', "import { z } from 'zod'"],
]

describe('a planted violation is caught', () => {
  it.each(houseRules)('%s in %s', async (rule, file, code) => {
    expect(await rulesBroken(file, code)).toContain(rule)
  })

  it.each(forbiddenImports)('%s importing %s', async (file, imported) => {
    expect(await rulesBroken(file, `import { x } from '${imported}'`)).toContain('dateline/who-may-import')
    expect(await rulesBroken(file, `export { x } from '${imported}'`)).toContain('dateline/who-may-import')
    expect(await rulesBroken(file, `void import('${imported}')`)).toContain('dateline/who-may-import')
  })
})

describe('what the house allows is not reported', () => {
  it.each(allowedImports)('%s: %s', async (file, statement) => {
    expect(await rulesBroken(file, statement)).not.toContain('dateline/who-may-import')
  })

  it('console in the log and the shell program', async () => {
    expect(await rulesBroken('main/base/log.ts', 'console.log(1)')).not.toContain('no-console')
    expect(await rulesBroken('main/cli/output.ts', 'console.log(1)')).not.toContain('no-console')
  })
})
