import { expect, it, onTestFinished } from 'vitest'
import type { ArticleId, JobId } from '../../preload/contract/common'
import { serviceFile } from '../support/exports'
import { programWithLibrary, type TestProgram } from '../support/program'
import { openSite } from '../support/site'

type File = { name: string; bytes: Uint8Array<ArrayBuffer> }

async function imported({ ask }: TestProgram, files: File[]) {
  const start = await ask('import.files', { files })
  if (start.kind !== 'job') throw new Error('An export became no job.')
  return reportOf({ ask }, start.jobId)
}

async function reportOf({ ask }: Pick<TestProgram, 'ask'>, jobId: JobId) {
  await expect
    .poll(async () => (await ask('job.report', { jobId })).job.state, { timeout: 20_000 })
    .toBe('done')
  return ask('job.report', { jobId })
}

async function articleAt({ ask }: TestProgram, url: string) {
  const page = await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 100 })
  const archived = await ask('article.list', { view: 'archived', sourceId: null, after: null, limit: 100 })
  const every = [...page.articles, ...archived.articles]
  const found = await Promise.all(every.map(({ id }) => ask('article.get', { articleId: id })))
  const at = found.filter((article) => article.url === url)
  expect(at).toHaveLength(1)
  const [article] = at
  if (article === undefined) throw new Error('There is no such article.')
  return article
}

async function everything({ ask }: TestProgram, articleId: ArticleId) {
  return {
    highlights: await ask('highlight.list', { articleId }),
    notes: await ask('note.list', { articleId }),
    tags: (await ask('tag.list', { articleId })).map(({ name }) => name),
    records: await ask('article.records', { articleId }),
  }
}

function textFile(text: string): File {
  return { name: 'dockers.txt', bytes: new TextEncoder().encode(text) }
}

it('an export that is larger than any one file may be is read in pieces, beside a small one', async () => {
  const test = await programWithLibrary()
  const count = 34
  const remark = 'The ferry sails again. '.repeat(44_000)
  const rows = Array.from(
    { length: count },
    (_, n) => `https://paper.example/${n},Story ${n},coast,${remark}`,
  )
  const table = new TextEncoder().encode(`url,title,tags,remark,folder\n${rows.join('\n')}\n,,coast,,\n`)
  expect(table.length).toBeGreaterThan(32 * 1024 * 1024)
  const { job, items } = await imported(test, [{ name: 'kept.csv', bytes: table }, serviceFile('pocket.csv')])
  expect(job).toMatchObject({ state: 'done', failed: 0, done: job.total })
  expect(items[0]).toMatchObject({ name: 'kept.csv', outcome: 'opened' })
  expect(items[0]?.reason).toBe('Saved links: 34 articles; 1 entry has no web address, no title and no note.')
  const named = items.filter(({ name }) => name.startsWith('Story '))
  expect(named.map(({ name }) => name)).toEqual(Array.from({ length: count }, (_, n) => `Story ${n}`))
  expect(new Set(named.map(({ outcome }) => outcome))).toEqual(new Set(['imported']))
}, 120_000)

it('two exports in one job are taken apart in turn, with a file between them', async () => {
  const test = await programWithLibrary()
  const bookmarks = (name: string): File => {
    const links = Array.from(
      { length: 40 },
      (_, n) => `<DT><A HREF="https://${name}.example/${n}">${name} ${n}</A>`,
    )
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n${links.join('\n')}\n</DL><p>`
    return { name: `${name}.html`, bytes: new TextEncoder().encode(text) }
  }
  const between = textFile('Dockers wait\n\nThe dockers said on Monday that they would wait for an answer.')
  const { job, items } = await imported(test, [bookmarks('quay'), between, bookmarks('pier')])
  expect(job).toMatchObject({ done: 81, total: 81, failed: 0 })
  expect(items.slice(3).map(({ name, outcome }) => [name, outcome])).toEqual(
    ['quay', 'pier'].flatMap((name) => Array.from({ length: 40 }, (_, n) => [`${name} ${n}`, 'imported'])),
  )
})

it('one export alone becomes a job that says what became of the file and of every article in it', async () => {
  const test = await programWithLibrary()
  const { job, items } = await imported(test, [serviceFile('pocket.csv')])
  expect(job).toMatchObject({ done: 3, total: 3, failed: 0, state: 'done' })
  expect(items.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['pocket.csv', 'opened'],
    ['Harbour, again: "closed"', 'imported'],
    ['https://news.example/bare', 'imported'],
    ['=HYPERLINK("https://evil.example")', 'imported'],
  ])
  expect(items[0]?.reason).toBe('Pocket: 3 articles; 1 row has no web address.')
  expect(items[1]?.reason).toBe('Pocket kept no text of it; fetch the page to read it.')
  const article = await articleAt(test, 'https://news.example/harbour')
  expect(article.revision.text).toBe('Harbour, again: "closed"\n\nhttps://news.example/harbour')
  expect(await everything(test, article.id)).toMatchObject({
    tags: ['ports', 'Trade/Sea'],
    records: [{ service: 'Pocket', savedAt: '2021-03-03T10:20:00.000Z', facts: [] }],
  })
  expect((await articleAt(test, 'https://news.example/bare')).archivedAt).not.toBeNull()
})

it('the same export again adds nothing, and one undo takes all of the first back', async () => {
  const test = await programWithLibrary()
  await imported(test, [serviceFile('pocket.csv'), serviceFile('readwise.csv')])
  const { items } = await imported(test, [serviceFile('pocket.csv'), serviceFile('readwise.csv')])
  expect(items.map(({ outcome }) => outcome)).toEqual([
    ...['opened', 'opened', 'already-there', 'already-there', 'already-there', 'already-there'],
  ])
  const page = await test.ask('article.list', { view: 'all', sourceId: null, after: null, limit: 9 })
  const quay = page.articles.find(({ title }) => title === 'The empty quay')
  if (quay === undefined) throw new Error('The quay was not imported.')
  expect(quay).toMatchObject({ highlightCount: 2, noteCount: 2 })
  expect(await test.ask('change.undo', {})).toMatchObject({ label: 'import 4 articles' })
  expect(await test.ask('article.counts', {})).toMatchObject({ all: 0, archived: 0, deleted: 4 })
  await test.ask('change.redo', {})
  expect((await everything(test, quay.id)).tags).toEqual(['doubt', 'figures', 'reading'])
})

it('Readwise: the marked words are the text, with their notes, tags, colours and times on them', async () => {
  const test = await programWithLibrary()
  const { items } = await imported(test, [serviceFile('readwise.csv')])
  const articleId = items[1]?.articleId
  if (!articleId) throw new Error('It became no article.')
  const { highlights, notes } = await everything(test, articleId)
  expect(highlights).toMatchObject([
    {
      passage: { exact: 'The quay was empty, and nobody came.' },
      color: 'magenta',
      createdAt: '2023-05-04T10:11:12.000Z',
    },
    { passage: { exact: 'Three ships, all of them late.' }, color: 'yellow' },
  ])
  expect(notes.map(({ target, body }) => [target.on, body]).sort()).toEqual([
    ['article', 'A note on the whole of it.'],
    ['highlight', 'Check **who** counted.'],
  ])
})

it('at a known address, what was marked is added to the article that is there, and what it lacks becomes a note', async () => {
  const test = await programWithLibrary()
  const text = `Dockers walk out at Gate Four

Source: https://news.example/dockers

Dockers at Gate Four walked out on Monday after talks with the port had failed.

The crane crews stayed away too, and nobody knew for how long.`
  const files = [textFile(text), textFile(`${text}\n\nAnother text, to make this a job.`)]
  await imported(test, files)
  const before = await articleAt(test, 'https://news.example/dockers')
  const lost = serviceFile('hypothesis.json')
  const words = new TextDecoder().decode(lost.bytes)
  const marked = words
    .replace('"a3"', '"a4", "x": 1')
    .replace(
      '"target": [{ "source": "https://news.example/dockers" }]\n    }\n  ]',
      '"target": [{ "selector": [{ "type": "TextQuoteSelector", "exact": "Nothing of that kind was ever printed here" }] }]\n    }\n  ]',
    )
  const bytes = new TextEncoder().encode(marked)
  const { items } = await imported(test, [{ name: 'hypothesis.json', bytes }])
  expect(items[1]).toMatchObject({ outcome: 'already-there', articleId: before.id })
  expect(items[1]?.reason).toContain('1 highlight became a note')
  const after = await articleAt(test, 'https://news.example/dockers')
  expect(after.revision.id).toBe(before.revision.id)
  const { highlights, notes } = await everything(test, after.id)
  expect(highlights).toMatchObject([
    { passage: { exact: 'walked out on Monday' }, placement: { state: 'exact' } },
  ])
  expect(notes.find(({ target }) => target.on === 'article')?.body).toContain(
    '> Nothing of that kind was ever printed here',
  )
  await test.ask('change.undo', {})
  expect((await everything(test, after.id)).highlights).toEqual([])
  expect((await articleAt(test, 'https://news.example/dockers')).deletedAt).toBeNull()
})

it('a job that was interrupted opens its file again and goes on with the articles that are left', async () => {
  const test = await programWithLibrary()
  const rows = Array.from(
    { length: 60 },
    (_, n) => `Story ${n},https://news.example/${n},${1614766800 + n},,unread`,
  )
  const bytes = new TextEncoder().encode(['title,url,time_added,tags,status', ...rows].join('\n'))
  const start = await test.ask('import.files', { files: [{ name: 'pocket.csv', bytes }] })
  if (start.kind !== 'job') throw new Error('An export became no job.')
  const { jobId } = start
  await expect.poll(async () => (await test.ask('job.report', { jobId })).job.done).toBeGreaterThan(0)
  await test.program.currentLibrary.close()
  await test.ask('library.openRecent', { index: 0 })
  await test.ask('job.resume', { jobId })
  const { job, items } = await reportOf(test, jobId)
  expect(job).toMatchObject({ done: 60, total: 60, failed: 0 })
  expect(items.filter(({ outcome }) => outcome === 'imported')).toHaveLength(60)
})

it('an export without an article is refused in a sentence', async () => {
  const { refused } = await programWithLibrary()
  const bytes = new TextEncoder().encode('title,url,time_added,tags,status\nx,,1614766800,,\n')
  const { code, message } = await refused('import.files', { files: [{ name: 'pocket.csv', bytes }] })
  expect(code).toBe('unreadable')
  expect(message).toBe(
    'Pocket: there is no article in this file (1 row has no web address); export it again, or choose another one.',
  )
})

it('an article of which a service kept no text says so, until its page was fetched', async () => {
  const test = await programWithLibrary()
  const site = await openSite()
  onTestFinished(() => site.close())
  test.allowed.add(site.host)
  site.pages['/quay'] = {
    headers: { 'Content-Type': 'text/plain' },
    body: 'The quay is shut\n3 December 2025\n\nThe quay was shut on Wednesday after its wall had moved, the board said in a statement.\n\nNobody knows for how long, and the ferries go from the old pier until then.\n',
  }
  const table = `title,url,time_added,tags,status\nShut,${site.url}/quay,1614766800,,unread\n`
  await imported(test, [{ name: 'pocket.csv', bytes: new TextEncoder().encode(table) }])
  const { id: articleId, keptBy } = await articleAt(test, `${site.url}/quay`)
  expect(keptBy).toBe('Pocket')
  await test.ask('feed.fetchPage', { articleId })
  expect(await test.ask('article.get', { articleId })).toMatchObject({
    keptBy: null,
    revision: { number: 2, text: expect.stringContaining('The quay was shut on Wednesday') as string },
  })
  await imported(test, [serviceFile('readwise.csv'), serviceFile('wallabag.json')])
  const page = await test.ask('article.list', { view: 'all', sourceId: null, after: null, limit: 100 })
  const named = async (title: string) => {
    const found = page.articles.find((one) => one.title === title)
    if (found === undefined) throw new Error(`There is no “${title}”.`)
    return test.ask('article.get', { articleId: found.id })
  }
  // There is no page to be fetched of one, and the text of the other.
  expect((await named('The empty quay')).keptBy).toBeNull()
  expect((await articleAt(test, 'https://news.example/dockers')).keptBy).toBeNull()
  expect((await articleAt(test, 'https://news.example/nothing')).keptBy).toBe('wallabag')
})
