import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import type { Article, ArticleSummary } from '../../preload/contract/article'
import { root } from '../../scripts/lib/root.mjs'
import { story } from '../support/story'

type Ended = { code: number | null; out: string; err: string }
type Shell = {
  folder: string
  /** `dateline` with these words, in a folder of the test, without a display. */
  dateline: (
    words: string[],
    options?: { input?: string | Buffer; env?: Record<string, string> },
  ) => Promise<Ended>
  file: (name: string, content: string | Buffer) => string
}

const program = join(root, 'out/main/cli.cjs')

function shellIn(folder: string): Shell {
  return {
    folder,
    dateline: (words, { input, env = {} } = {}) =>
      new Promise((resolve, reject) => {
        const { DISPLAY: _none, ...inherited } = process.env
        const child = spawn(process.execPath, [program, ...words], {
          cwd: folder,
          env: { ...inherited, XDG_CONFIG_HOME: join(folder, 'config'), ...env },
        })
        const ended: Ended = { code: null, out: '', err: '' }
        child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text))
        child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text))
        child.on('error', reject)
        child.on('close', (code) => resolve({ ...ended, code }))
        child.stdin.end(input)
      }),
    file: (name, content) => {
      writeFileSync(join(folder, name), content)
      return name
    },
  }
}

const test = base.extend<{ shell: Shell }>({
  // Playwright reads which fixtures are wanted from this pattern.
  // eslint-disable-next-line no-empty-pattern
  shell: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-shell-'))
    await use(shellIn(folder))
    rmSync(folder, { recursive: true, force: true })
  },
})

test.skip(process.env['DATELINE_PACKED'] !== undefined, 'The shell program of the checkout is meant.')

const library = ['--library', 'Press']

async function listed({ dateline }: Shell) {
  return JSON.parse((await dateline(['list', '--json', ...library])).out) as ArticleSummary[]
}

test('imports, lists, shows, exports and verifies', async ({ shell }) => {
  const { dateline, file } = shell
  const files = [1, 2, 3].map((n) => file(`${n}.txt`, story(n)))
  const imported = await dateline(['import', ...library, ...files])
  expect(imported).toMatchObject({ code: 0 })
  expect(imported.out.trim().split('\n')).toHaveLength(3)
  expect(imported.err).toContain('making a new library')

  const articles = await listed(shell)
  expect(articles.map(({ title }) => title).sort()).toEqual(
    [1, 2, 3].map((n) => `Bridge ${n} stays closed until spring`),
  )
  const id = articles[0]?.id ?? ''
  const shown = await dateline(['show', id, '--json', ...library])
  const { article } = JSON.parse(shown.out) as { article: Article }
  expect(article).toMatchObject({
    id,
    byline: 'Ada Marsh',
    published: { value: '2026-03-25T05:55', zone: null },
  })
  expect((await dateline(['show', id, ...library])).out).toContain('zone unknown')

  expect(await dateline(['export', id, '-o', 'out.md', ...library])).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(join(shell.folder, 'out.md'), 'utf8')).toMatch(/^---\n/)
  const verified = await dateline(['verify', '--json', ...library])
  expect(verified.code).toBe(0)
  expect(JSON.parse(verified.out)).toMatchObject({ problems: [], checked: { originals: 3 } })
})

test('the list is aligned and whole when nobody watches', async ({ shell }) => {
  const { dateline, file } = shell
  file('long.txt', story(1).replace('Bridge 1', `Bridge ${'of many words '.repeat(12)}`))
  file('wide.txt', story(2).replace('Bridge 2 stays', '橋 2 は'))
  await dateline(['import', ...library, 'long.txt', 'wide.txt'])
  const { out } = await dateline(['list', ...library])
  const rows = out.trimEnd().split('\n')
  expect(rows).toHaveLength(2)
  expect(rows.every((row) => /^[0-9a-f-]{36} {2}2026-03-25 {2}\S/.test(row))).toBe(true)
  expect(out).toContain('橋 2 は')
  expect(out).not.toContain('…')
})

test('what fails is told, and the others are done', async ({ shell }) => {
  const { dateline, file } = shell
  file('good.txt', story(1))
  file('empty.txt', '')
  file('junk.bin', Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256)))
  const files = ['good.txt', 'empty.txt', 'junk.bin', 'missing.txt']
  const { code, out, err } = await dateline(['import', '--json', ...library, ...files])
  expect(code).toBe(1)
  const outcomes = JSON.parse(out) as { file: string; outcome: string; reason?: string }[]
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'failed', 'failed', 'failed'])
  for (const { reason } of outcomes.slice(1)) expect(reason).toMatch(/^[A-Z][^\n]+\.$/)
  for (const name of files.slice(1)) expect(err).toContain(`dateline: ${name}: `)
  expect(await listed(shell)).toHaveLength(1)
})

test('the same file twice is one article', async ({ shell }) => {
  const { dateline, file } = shell
  file('a.txt', story(1))
  await dateline(['import', ...library, 'a.txt'])
  expect((await dateline(['import', ...library, 'a.txt'])).out).toContain('already there')
  expect(await listed(shell)).toHaveLength(1)
})

test('reads standard input', async ({ shell }) => {
  expect((await shell.dateline(['import', '-', ...library], { input: story(7) })).code).toBe(0)
  expect((await listed(shell)).map(({ title }) => title)).toEqual(['Bridge 7 stays closed until spring'])
})

test('extract needs no library, keeps the bytes, and never guesses a zone', async ({ shell }) => {
  const { dateline, file } = shell
  const original = `\ufeff${story(1)}\r\n`
  file('a.txt', original)
  file(
    'list.json',
    JSON.stringify([
      { id: 'a', file: 'a.txt' },
      { id: '__proto__', file: 'gone.txt' },
    ]),
  )
  const { code, out } = await dateline(['extract', 'list.json', '-o', 'out.json'])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  const found = JSON.parse(readFileSync(join(shell.folder, 'out.json'), 'utf8')) as Record<string, unknown>
  expect(found['a']).toMatchObject({
    title: 'Bridge 1 stays closed until spring',
    byline: 'Ada Marsh',
    published: '2026-03-25T05:55',
    captions: [],
    original,
  })
  expect(Object.keys(found)).toEqual(['a', '__proto__'])
  expect(existsSync(join(shell.folder, 'config'))).toBe(false)
})

test('analyses texts without a library, and says which lines it left out', async ({ shell }) => {
  const text = 'The bridge stays closed, said Angela Merkel in Berlin on Thursday.'
  const input = `${JSON.stringify({ id: 'a', text, date: '2026-03-25' })}\n\nnonsense\n{"id": 1}\n`
  const { code, out, err } = await shell.dateline(['analyze', '-'], { input })
  expect(code).toBe(1)
  const [first, ...others] = out.trim().split('\n')
  expect(others).toEqual([])
  const found = JSON.parse(first ?? '') as {
    id: string
    entities: { start: number; end: number; type: string }[]
  }
  const words = found.entities.map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`)
  expect(words).toEqual(expect.arrayContaining(['person: Angela Merkel', 'place: Berlin']))
  expect(err.match(/line [34] is not a JSON object/g)).toHaveLength(2)
})

test('writes a dossier by name or id, and says who else goes by the name', async ({ shell }) => {
  const { dateline, file, folder } = shell
  const text = 'Talks go on\nMarch 24, 2016\n\nAnna Weiss, the mayor of Vienna, met Otto Lang in Vienna.\n'
  expect((await dateline(['import', ...library, file('talks.txt', text)])).code).toBe(0)
  const shown = await dateline(['dossier', 'Anna Weiss', ...library])
  expect(shown).toMatchObject({ code: 0, err: '' })
  expect(shown.out).toContain('title: "Anna Weiss"')
  expect(shown.out).toContain('- mayor of Vienna: *suggested*, in 1 article (2016-03-24)')
  expect((await dateline(['dossier', 'anna weiss', '-o', 'weiss.md', ...library])).code).toBe(0)
  expect(readFileSync(join(folder, 'weiss.md'), 'utf8')).toContain('# Anna Weiss')
  const again = await dateline(['dossier', 'Anna Weiss', '-o', 'weiss.md', ...library])
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(again.err).toContain('--force')
  const forced = await dateline(['dossier', 'Anna Weiss', '-o', '.', '--json', ...library])
  expect(JSON.parse(forced.out)).toEqual({ file: join(folder, 'Anna Weiss.md') })
  const nobody = await dateline(['dossier', 'Nobody Here', ...library])
  expect(nobody).toMatchObject({ code: 1, out: '' })
  expect(nobody.err).toContain('Nothing in this library goes by “Nobody Here”.')
  expect((await dateline(['dossier', 'Anna Weiss', '--kind', 'place', ...library])).code).toBe(1)
  expect((await dateline(['dossier', ' ', ...library])).code).toBe(2)
})

test('finds what is like an article, and answers a list of queries', async ({ shell }) => {
  const { dateline, file, folder } = shell
  const files = [1, 2, 3].map((n) => file(`${n}.txt`, story(n)))
  await dateline(['import', ...library, ...files])
  const listed = JSON.parse((await dateline(['list', ...library, '--json'])).out) as ArticleSummary[]
  const own = listed[0]?.id ?? ''
  const like = await dateline(['search', '--like', own, ...library, '--json'])
  const found = JSON.parse(like.out) as { articleId: string }[]
  expect(found.map(({ articleId }) => articleId)).not.toContain(own)
  file('queries.csv', 'name,query\nA,harbour\nB,=nowhere\n')
  const batch = ['search', '--batch', 'queries.csv', ...library]
  expect((await dateline([...batch, '-o', 'found.csv'])).code).toBe(0)
  const [head, first, second] = readFileSync(join(folder, 'found.csv'), 'utf8').split('\r\n')
  expect(head).toBe('\ufeffname,query,read as,found,more,newest,oldest,first,remarks')
  expect(first).toMatch(/^A,harbour,Articles with the word “harbour”,\d+,no,/)
  expect(second).toMatch(/^B,"'=nowhere",.*,0,no,,,,$/)
  const { err } = await dateline([...batch, '-o', 'found.csv'])
  expect(err).toBe('dateline: found.csv is there already; choose another name, or say --force.\n')
  for (const words of [['--hits', 'x'], ['x', '--like', own], []])
    expect((await dateline(['search', ...words, ...library])).code).toBe(2)
})

test('never overwrites unasked', async ({ shell }) => {
  const { dateline, file, folder } = shell
  await dateline([
    'import',
    ...library,
    file('a.txt', story(1)),
    file('b.txt', `${story(1)}\n\nOne more line of it.`),
  ])
  const [article] = await listed(shell)
  file('mine.md', 'mine')
  const refused = await dateline(['export', article?.id ?? '', '-o', 'mine.md', ...library])
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('--force')
  expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe('mine')
  expect((await dateline(['export', article?.id ?? '', '-o', 'mine.md', '--force', ...library])).code).toBe(0)
  // Two articles of one title are two files.
  const all = await dateline(['export', '--all', '-o', 'vault', '--json', ...library])
  const files = (JSON.parse(all.out) as { file: string }[]).map((one) => one.file)
  expect(new Set(files).size).toBe(2)
  expect(files.every((one) => existsSync(one))).toBe(true)
})

test('says what is wrong, and ends with the code that the help names', async ({ shell }) => {
  const { dateline, file } = shell
  const endings: [string[], number][] = [
    [['--help'], 0],
    [['import', '--help'], 0],
    [['--version'], 0],
    [[], 2],
    [['dance'], 2],
    [['list', '--dance'], 2],
    [['list', '--limit', 'many'], 2],
    [['list', '--view', 'nice'], 2],
    [['show', 'that one'], 2],
    [['list'], 2],
    [['export', ...library], 2],
    [['extract', 'missing.json'], 2],
    [['analyze', 'missing.jsonl'], 2],
    [['reanchor', 'missing.json'], 2],
    [['extract', file('bad.json', '{"a": 1}')], 2],
    [['list', '--library', 'missing'], 3],
    [['import', 'x.txt', '--library', file('file', 'x')], 3],
  ]
  for (const [words, code] of endings) {
    const ended = await dateline(words)
    expect({ words, code: ended.code }).toEqual({ words, code })
    if (code === 0) expect(ended.out.length).toBeGreaterThan(3)
    else expect({ words, out: ended.out, err: ended.err.length > 10 }).toEqual({ words, out: '', err: true })
    expect(ended.err).not.toMatch(/\n {4}at /)
  }
})

test('says so through npm, too', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/dateline.mjs'), ...words], { encoding: 'utf8' })
  expect(run('--version')).toMatchObject({ status: 0, stderr: '' })
  expect(run('dance')).toMatchObject({ status: 2, stdout: '' })
  expect(run('list', '--library', 'missing')).toMatchObject({ status: 3, stdout: '' })
})

test('never makes a library that was only named by the environment', async ({ shell }) => {
  shell.file('a.txt', story(1))
  const { code } = await shell.dateline(['import', 'a.txt'], { env: { DATELINE_LIBRARY: 'away' } })
  expect(code).toBe(3)
  expect(existsSync(join(shell.folder, 'away'))).toBe(false)
})

test('ends quietly when its reader leaves', async ({ shell }) => {
  const { dateline, file, folder } = shell
  await dateline(['import', ...library, ...Array.from({ length: 30 }, (_, n) => file(`${n}.txt`, story(n)))])
  const child = spawn(
    'sh',
    ['-c', `"${process.execPath}" "${program}" list --json --library Press | head -c 1`],
    { cwd: folder },
  )
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  await new Promise((closed) => child.on('close', closed))
  expect(err).toBe('')
})
