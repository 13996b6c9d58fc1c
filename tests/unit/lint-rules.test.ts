import { join } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it, vi } from 'vitest'
import { rooms, rowOf } from '../../scripts/lib/rooms.mjs'
import { root } from '../../scripts/lib/root.mjs'

// The first lint loads every plugin, which takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

// The files need not exist, so rules that ask the type checker are off: those come with tests of their own.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] })

async function rulesBroken(file: string, code: string) {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

function lines(count: number, line: string) {
  return Array.from({ length: count }, () => line).join('\n')
}

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
  ['no-restricted-syntax', 'tests/unit/fake.test.ts', "vi.mock('node:fs', () => ({}))"],
  ['no-restricted-syntax', 'main/fake.ts', "export * from './other'"],
  ['no-restricted-syntax', 'main/fake.ts', 'export interface Fake {}'],
  ['no-restricted-syntax', 'main/fake.ts', "export const ok = URL.canParse('x')"],
  ['no-restricted-syntax', 'main/fake.ts', 'export const here = import.meta.dirname'],
  ['no-restricted-syntax', 'main/fake.ts', "import { globSync } from 'node:fs'"],
  ['no-restricted-syntax', 'renderer/fake.ts', 'export const f = (a: Set<1>) => a.isSubsetOf(a)'],
  [
    'no-restricted-syntax',
    'main/library/feeds/fake.ts',
    "export const where = (state: string) => `l.state = '${state}'`",
  ],
  ['no-restricted-syntax', 'main/library/feeds/fake.ts', 'export const ok = URL.canParse(`x`)'],
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

/** One for each room at least; of packages one for each way out of what a process may hold. */
const forbiddenImports: [file: string, imported: string][] = [
  ['main/index.ts', './calls/articles'],
  ['main/electron/window.ts', '../importing/plain-text/split'],
  ['main/electron/window.ts', 'node:https'],
  ['main/electron/window.ts', 'better-sqlite3'],
  ['main/electron/window.ts', '../../renderer/main'],
  ['main/calls/articles.ts', '../electron/window'],
  ['main/calls/articles.ts', '../cli/list'],
  ['main/calls/articles.ts', '../parsing/parser'],
  ['main/calls/articles.ts', '../jobs/queue'],
  ['main/calls/articles.ts', 'electron'],
  ['main/calls/articles.ts', 'better-sqlite3'],
  ['main/cli/list.ts', '../calls/articles'],
  ['main/cli/list.ts', 'electron'],
  ['main/cli/fetched.ts', 'node:http'],
  ['main/use-cases/cite.ts', '../calls/citing'],
  ['main/use-cases/cite.ts', '../app/program'],
  ['main/use-cases/cite.ts', 'electron'],
  ['main/exporter/exporter.ts', '../app/program'],
  ['main/exporter/exporter.ts', 'electron'],
  ['main/exporter/exporter.ts', 'better-sqlite3'],
  ['main/app/program.ts', '../use-cases/cite'],
  ['main/app/program.ts', 'electron'],
  ['main/feeds/schedule.ts', '../app/program'],
  ['main/feeds/schedule.ts', 'node:https'],
  ['main/watching/watcher.ts', '../library/articles/articles'],
  ['main/watching/watcher.ts', 'electron'],
  ['main/jobs/worker.ts', '../app/program'],
  ['main/jobs/worker.ts', '../fetching/fetch'],
  ['main/jobs/worker.ts', 'electron'],
  ['main/jobs/worker.ts', 'better-sqlite3'],
  ['main/jobs/worker.ts', 'node:net'],
  ['main/intake/store-article.ts', '../jobs/messages'],
  ['main/intake/store-article.ts', 'node:sqlite'],
  ['main/fetching/fetch.ts', '../library/feeds/feeds'],
  ['main/fetching/fetch.ts', 'electron'],
  ['main/fetching/fetch.ts', 'better-sqlite3'],
  ['main/parsing/parser.ts', '../library/articles/articles'],
  ['main/parsing/parser.ts', 'better-sqlite3'],
  ['main/parsing/parser.ts', 'electron'],
  ['main/parsing/parser.ts', 'electron/main'],
  ['main/parsing/parser.ts', 'https'],
  ['main/sample/create.ts', '../app/program'],
  ['main/library/dossier/dossier.ts', '../verify/verify'],
  ['main/library/dossier/dossier.ts', '../../exporting/markdown'],
  ['main/library/search/search.ts', '../annotations/notes'],
  ['main/library/quotes/ledger.ts', '../annotations/notes'],
  ['main/library/annotations/notes.ts', '../quotes/quotes'],
  ['main/library/entities/roles.ts', '../annotations/highlights'],
  ['main/library/verify/verify.ts', '../entities/entities'],
  ['main/library/backups/make.ts', '../entities/entities'],
  ['main/library/feeds/feeds.ts', '../findings/findings'],
  ['main/library/feeds/feeds.ts', 'node:dns'],
  ['main/library/findings/findings.ts', '../entities/entities'],
  ['main/library/jobs/jobs.ts', '../articles/articles'],
  ['main/library/articles/articles.ts', '../findings/findings'],
  ['main/library/articles/articles.ts', '../../base/log'],
  ['main/library/articles/articles.ts', '../../importing/plain-text/split'],
  ['main/library/articles/articles.ts', 'electron'],
  ['main/library/journal/undo.ts', '../articles/articles'],
  ['main/library/journal/undo.ts', '../../base/log'],
  ['main/library/database/open.ts', '../journal/write'],
  ['main/library/database/open.ts', '../../base/log'],
  ['main/library/database/open.ts', 'electron'],
  ['main/importing/plain-text/split.ts', '../../library/articles/articles'],
  ['main/importing/plain-text/split.ts', '../../base/log'],
  ['main/importing/plain-text/split.ts', 'node:fs/promises'],
  ['main/analysis/analyze.ts', '../library/articles/articles'],
  ['main/analysis/analyze.ts', '../importing/plain-text/split'],
  ['main/analysis/analyze.ts', 'node:fs'],
  ['main/analysis/analyze.ts', 'fs'],
  ['main/passages/place.ts', '../analysis/analyze'],
  ['main/passages/place.ts', 'better-sqlite3'],
  ['main/exporting/markdown.ts', '../library/articles/articles'],
  ['main/exporting/markdown.ts', 'node:child_process'],
  ['main/places/gazetteer.ts', '../passages/place'],
  ['main/places/gazetteer.ts', 'node:worker_threads'],
  ['main/base/log.ts', '../library/database/database'],
  ['main/base/log.ts', 'electron'],
  ['preload/index.ts', './contract/index'],
  ['preload/index.ts', 'node:fs'],
  ['preload/index.ts', '../renderer/bridge'],
  ['preload/contract/article.ts', '../../main/library/articles/articles'],
  ['preload/contract/article.ts', 'electron'],
  ['renderer/main.tsx', '../main/electron/window'],
  ['renderer/main.tsx', '../preload/contract/article'],
  ['renderer/main.tsx', 'electron'],
  ['renderer/main.tsx', 'node:fs'],
  ['renderer/main.tsx', 'fs'],
  ['renderer/main.tsx', 'zod'],
  ['renderer/frame/centre.tsx', '../app'],
  ['renderer/frame/centre.tsx', '../page-reader/parse'],
  ['renderer/panel/side-panel.tsx', '../pages/article/reader'],
  ['renderer/pages/article/reader.tsx', '../../panel/side-panel'],
  ['renderer/copying/copy-store.ts', '../quotes/quote-details'],
  ['renderer/timeline/timeline-list.tsx', '../notes/note-store'],
  ['renderer/searching/open-hit.ts', '../pages/article/reader'],
  ['renderer/quotes/quotes-tab.tsx', '../pages/quotes/ledger-page'],
  ['renderer/entities/entity-row.tsx', '../quotes/quote-store'],
  ['renderer/highlights/annotate.ts', '../notes/note-card'],
  ['renderer/notes/note-card.tsx', '../highlights/highlight-store'],
  ['renderer/notes/note-card.tsx', '../pages/article/reader'],
  ['renderer/notes/note-card.tsx', '../app'],
  ['renderer/tags/tags.tsx', '../highlights/highlight-store'],
  ['renderer/importing/import-form.tsx', '../jobs/job-area'],
  ['renderer/articles/article-row.tsx', '../feeds/feed-info'],
  ['renderer/jobs/job-area.tsx', '../importing/import-store'],
  ['renderer/exporting/export-preview.tsx', '../jobs/job-store'],
  ['renderer/feeds/feed-info.tsx', '../articles/article-store'],
  ['renderer/fetching/fetch-store.ts', '../feeds/feed-store'],
  ['renderer/text/article-text.tsx', '../highlights/highlight-store'],
  ['renderer/text/article-text.tsx', '../settings/theme'],
  ['renderer/settings/settings-store.ts', '../text/surface-store'],
  ['renderer/watching/watch-store.ts', '../settings/settings-store'],
  ['renderer/navigation/history.ts', '../library/library-store'],
  ['renderer/library/library-store.ts', '../articles/article-store'],
  ['renderer/queries/answers.ts', '../commands/command-store'],
  ['renderer/commands/command-store.ts', '../text/surface-store'],
  ['renderer/commands/command-store.ts', '../bridge'],
  ['renderer/toasts/toasts.tsx', '../commands/command-store'],
  ['renderer/page-reader/parse.ts', '../ui/platform'],
  ['renderer/ui/lists/picker.tsx', '../../bridge'],
  ['renderer/ui/button.tsx', '../notes/note-store'],
  ['renderer/anchoring/describe.ts', '../text/surface-store'],
  ['renderer/bridge.ts', './toasts/toast-store'],
  ['scripts/start.mjs', '../main/base/log'],
]

const allowedImports: [file: string, statement: string][] = [
  ['renderer/main.tsx', "import type { Article } from '../preload/contract/article'"],
  ['renderer/bridge.ts', "import { LibraryError } from '../preload/contract/errors'"],
  ['renderer/notes/note.tsx', "import { useSettings } from '../settings/settings-store'"],
  ['renderer/notes/note.tsx', "import { Button } from '../ui/fields/button'"],
  ['renderer/quotes/quote.tsx', "import { useEntities } from '../entities/entity-store'"],
  ['renderer/pages/quotes/ledger.tsx', "import '../../quotes/quotes.css'"],
  ['renderer/pages/quotes/ledger.tsx', "import { QuoteDetails } from '../../quotes/quote-details'"],
  ['renderer/main.tsx', "import './styles/tokens.css'"],
  ['renderer/ui/button.tsx', "import { useState } from 'react'"],
  ['main/library/articles/articles.ts', "import { run } from '../database/database'"],
  ['main/library/articles/kept-files.ts', "import { writeWhole } from '../../base/files'"],
  ['main/library/database/connect.ts', "import Database from 'better-sqlite3'"],
  ['main/library/database/migrate.ts', "import.meta.glob('../migrations/*.sql', { eager: true })"],
  ['main/importing/plain-text/split.ts', "import { article } from '../../../preload/contract/article'"],
  ['main/parsing/utility-port.ts', "import type { UtilityProcess } from 'electron'"],
  ['main/jobs/worker.ts', "import { importReading } from '../library/articles/articles'"],
  ['main/calls/articles.ts', "import { list } from '../library/articles/articles'"],
  ['main/cli/cli.ts', "import { openLibrary } from '../library/database/open'"],
  ['main/fetching/connect.ts', "import { request } from 'node:https'"],
  ['preload/contract/article.ts', "import { z } from 'zod'"],
]

describe('a planted violation is caught', () => {
  it.each(houseRules)('%s in %s', async (rule, file, code) => {
    expect(await rulesBroken(file, code)).toContain(rule)
  })

  it.each(forbiddenImports)('%s importing %s', async (file, imported) => {
    const ways = [
      `import { x } from '${imported}'`,
      `export { x } from '${imported}'`,
      `void import('${imported}')`,
    ]
    const broken = await rulesBroken(file, ways.join('\n'))
    expect(broken.filter((rule) => rule === 'dateline/who-may-import')).toHaveLength(ways.length)
  })

  it.each(rooms)('of the room $folder', ({ folder }) => {
    expect(forbiddenImports.map(([file]) => rowOf(file)?.folder)).toContain(folder)
  })

  it.each([
    ['main/calls/a.ts', 'void import(`../electron/window`)'],
    ['main/calls/a.ts', "const name = './b'\nvoid import(name)"],
    ['main/calls/a.ts', "export let x: import('../electron/window').Y"],
    ['main/calls/a.ts', "import x = require('electron')\nexport const y = x"],
    ['main/calls/a.ts', "export const all = import.meta.glob('../electron/*.ts')"],
    ['main/calls/a.ts', "export * from '../electron/window'"],
    ['main/shed/a.ts', 'export {}'],
    ['main/library/shed/a.ts', 'export {}'],
  ])('%s: %s', async (file, code) => {
    expect(await rulesBroken(file, code)).toContain('dateline/who-may-import')
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
