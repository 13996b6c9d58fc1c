import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from '../../scripts/lib/root.mjs'
import { expect, test } from '../support/launch'

const marker = 'Zwirbelmarke'

/** What has to have words of a person's, each for a reason, and is no log: it stays on this device. */
const allowed: Record<string, string> = {
  'recent.jsonl': 'the libraries that were open last, by name and folder, for File → Open Recent',
  'settings.jsonl': 'how each library’s list was left, by its folder',
  'requests.jsonl': 'what was asked of the network: the person’s own list',
  'backups.jsonl': 'which library lies in which folder, so that one that cannot be opened is restored',
  'openings.jsonl': 'which library the article is in that a start may have to leave out',
}

/** Back-ups are the library again, where its person finds them: manifests say its name, and originals are kept as they are. */
function isAllowed(file: string): boolean {
  return file in allowed || file.startsWith('backups/')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The files in which the marker stands, as text of one or of two bytes a letter. */
function marked(folder: string): string[] {
  const forms = [marker, marker.toLowerCase()].flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
  ])
  return filesIn(folder)
    .filter((file) => {
      const bytes = readFileSync(file)
      return forms.some((form) => bytes.includes(form))
    })
    .map((file) => relative(folder, file))
}

/** What the shell is told to do with files and words that have the marker, all of which fails. */
function failInShell(folder: string, env: NodeJS.ProcessEnv): void {
  const library = join(folder, `${marker} Press`)
  const garbage = ['pdf', 'docx', 'epub', 'html', 'json'].map((kind) => {
    const file = join(folder, `${marker}.${kind}`)
    writeFileSync(file, `%PDF-1.7 PK ${marker} {`)
    return file
  })
  const dateline = (...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'out/main/cli.cjs'), ...words], { cwd: folder, env })
  const story = join(folder, `${marker} story.txt`)
  writeFileSync(
    story,
    `${marker} talks failed\n\n${`The ${marker} said that the ferry would run again. `.repeat(20)}`,
  )
  expect(dateline('import', '--library', library, story).status).toBe(0)
  dateline('import', '--library', library, ...garbage, join(folder, `${marker} gone.txt`))
  dateline('import', '--library', library, `http://127.0.0.1:1/${marker}`)
  dateline('search', '--library', library, `${marker} AND ("`)
  dateline('export', '--library', library, '--all', '-o', join(folder, marker, marker, marker))
  dateline('doctor', '--library', library)
}

/** Through the bridge of the real window: what is kept, and what fails. */
async function workAndFail(word: string): Promise<void> {
  const ask = (name: string, input: unknown) =>
    window.bridge.call(name, input) as Promise<{ value?: unknown }>
  const bytes = new TextEncoder().encode(`%PDF-1.7 ${word}`)
  const { articles } = (await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 5 }))
    .value as { articles: { id: string }[] }
  const articleId = articles[0]?.id
  const actId = articleId
  const url = `http://127.0.0.1:1/${word}`
  for (const [name, input] of [
    ['note.create', { target: { on: 'article', articleId }, body: `A note of ${word}`, actId }],
    ['tag.add', { articleId, name: word }],
    ['collection.create', { name: word }],
    ['savedSearch.create', { name: word, query: word, isAlert: false }],
    ['feed.subscribe', { url, name: `${word} News` }],
    ['feed.refresh', { feedId: null }],
    ['feed.find', { address: url, login: null }],
    ['fetch.page', { address: url }],
    ['fetch.page', { address: word }],
    [
      'import.files',
      { files: ['pdf', 'docx', 'zip', 'png'].map((kind) => ({ name: `${word}.${kind}`, bytes })) },
    ],
    [
      'window.failed',
      { part: 'list', articleId: null, name: word, message: `${word} is gone`, stack: `at ${word}` },
    ],
    [word, { word }],
    ['note.create', { [word]: word }],
    ['search.run', { text: `${word} (` }],
  ] as const)
    await ask(name, input)
  setTimeout(() => {
    throw new Error(`${word} was thrown`)
  })
  void Promise.reject(new TypeError(`${word} was rejected`))
}

test('no word of a person’s is in any file but those that are for it, whatever went wrong', async ({
  launch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-words-'))
  const [temporary, config] = ['temporary', 'config'].map((name) => join(folder, name)) as [string, string]
  for (const one of [temporary, config]) mkdirSync(one)
  const env = { ...process.env, TMPDIR: temporary, XDG_CONFIG_HOME: config }
  failInShell(folder, env)
  const library = join(folder, `${marker} Press`)
  const running = await launch({
    args: [`--library=${library}`, '--allow-host=127.0.0.1:1'],
    env: { TMPDIR: temporary },
  })
  const { window, app, dataFolder } = running
  const field = window
    .getByRole('searchbox')
    .or(window.getByRole('combobox', { name: 'Search' }))
    .first()
  await expect(window.getByText(`${marker} talks failed`).first()).toBeVisible()
  await window.evaluate(workAndFail, marker)
  await field.fill(`${marker} talks`)
  await expect(window.getByText(`${marker} talks failed`).first()).toBeVisible()
  const gone = new Promise<void>((resolve) => window.once('crash', () => resolve()))
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await gone
  const log = join(dataFolder, 'logs', 'dateline.log')
  await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8').includes('"gone"')).toBe(true)
  await running.quit()
  // Each kind of fault did reach the log, else its being without words would say nothing.
  expect(readFileSync(log, 'utf8')).toContain('"failed"')
  expect(marked(library)).not.toEqual([])
  const found = [...marked(dataFolder), ...marked(temporary), ...marked(config)]
  expect(found.filter((file) => !isAllowed(file.replace(/^Dateline\//, '')))).toEqual([])
  rmSync(folder, { recursive: true, force: true })
})
