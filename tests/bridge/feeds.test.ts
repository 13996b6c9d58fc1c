import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openSite } from '../support/site'
import { programWithLibrary, type TestProgram } from '../support/program'
import { story } from '../support/story'

type Entry = { id: string; title?: string; text?: string }

function feedOf(entries: readonly Entry[], title = 'Harbour News') {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>/</link>${entries
    .map(
      ({ id, title: heading = `Story ${id}`, text = 'Little is known yet.' }) =>
        `<item><guid isPermaLink="false">${id}</guid><title>${heading}</title><link>/page/${id}</link>
         <pubDate>Thu, 14 Mar 2024 10:0${id} +0100</pubDate><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`
}

async function withSite() {
  const test = await programWithLibrary()
  const site = await openSite({ '/feed': { body: feedOf([{ id: '2' }, { id: '1' }]) } })
  onTestFinished(() => site.close())
  test.allowed.add(site.host)
  return { test, site, ...test }
}

async function titlesOf({ ask }: TestProgram) {
  return (await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 50 })).articles.map(
    ({ title }) => title,
  )
}

async function articleNamed({ ask }: TestProgram, wanted: string) {
  const { articles } = await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 50 })
  const found = articles.find(({ title }) => title === wanted)
  if (found === undefined) throw new Error(`There is no article “${wanted}”.`)
  return found.id
}

function isQuiet({ heard }: TestProgram) {
  return heard.filter(({ name }) => name === 'feed.progress').at(-1)?.data
}

/** Refreshes, and waits until nothing is asked any more. */
async function refresh(test: TestProgram) {
  await test.ask('feed.refresh', { feedId: null })
  await expect.poll(() => isQuiet(test), { timeout: 10_000 }).toEqual({ done: 0, total: 0 })
}

async function subscribed({ ask }: TestProgram, url: string) {
  return ask('feed.subscribe', { url, name: 'Harbour News' })
}

it('a feed’s entries become articles of its source, each once, and a summary is said to be one', async () => {
  const { test, site, ask } = await withSite()
  expect(await ask('feed.find', { address: `${site.url}/feed`, login: null })).toEqual({
    kind: 'feeds',
    address: `${site.url}/feed`,
    feeds: [{ url: `${site.url}/feed`, title: 'Harbour News' }],
  })
  const { sourceId } = await subscribed(test, `${site.url}/feed`)
  expect(await ask('source.list', {})).toMatchObject([
    { id: sourceId, name: 'Harbour News', articleCount: 0 },
  ])
  await refresh(test)
  expect(await titlesOf(test)).toEqual(['Story 2', 'Story 1'])
  const article = await ask('article.get', { articleId: await articleNamed(test, 'Story 1') })
  expect(article).toMatchObject({
    sourceId,
    outlet: 'Harbour News',
    isSummary: true,
    url: `${site.url}/page/1`,
    published: { value: '2024-03-14T10:01', zone: '+01:00' },
  })
  const { text } = await ask('article.original', { articleId: article.id })
  expect(text).toMatch(/^<item>.*Story 1.*<\/item>$/s)
  site.pages['/feed'] = { body: feedOf([{ id: '3' }, { id: '2' }, { id: '1', text: 'More is known now.' }]) }
  await refresh(test)
  expect(await titlesOf(test)).toEqual(['Story 3', 'Story 2', 'Story 1'])
  expect(await ask('change.state', {})).toMatchObject({ undo: 'subscribe to “Harbour News”' })
})

it('what was deleted stays deleted, and what came by hand is not doubled', async () => {
  const { test, site, ask } = await withSite()
  site.pages['/page/1'] = { headers: { 'Content-Type': 'text/plain' }, body: story(1) }
  const start = await ask('fetch.page', { address: `${site.url}/page/1` })
  if (start.kind !== 'draft') throw new Error('One page became no draft.')
  const { fields, lines, draftId } = start.draft
  expect(fields.url).toBe(`${site.url}/page/1`)
  await ask('import.save', {
    draftId,
    fields: { ...fields, title: 'By hand' },
    roles: lines.map(({ role }) => role),
  })
  await subscribed(test, `${site.url}/feed`)
  await refresh(test)
  expect((await titlesOf(test)).sort()).toEqual(['By hand', 'Story 2'])
  await ask('article.remove', { articleId: await articleNamed(test, 'Story 2') })
  await refresh(test)
  expect(await titlesOf(test)).toEqual(['By hand'])
})

it('an unchanged feed is not sent again; one in trouble says why until it is well', async () => {
  const { test, site, ask } = await withSite()
  site.pages['/feed'] = (asked, answer) => {
    const isSame = asked.headers['if-none-match'] === '"a"'
    answer.writeHead(isSame ? 304 : 200, { ETag: '"a"' }).end(isSame ? undefined : feedOf([{ id: '1' }]))
  }
  await subscribed(test, `${site.url}/feed`)
  await refresh(test)
  await refresh(test)
  expect(site.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"a"'])
  site.pages['/feed'] = { status: 503 }
  await refresh(test)
  expect(await ask('feed.list', {})).toMatchObject([
    { problem: expect.stringContaining('fault of its own') as string },
  ])
  site.pages['/feed'] = { body: 'no feed at all' }
  await refresh(test)
  expect(await ask('feed.list', {})).toMatchObject([
    { problem: expect.stringContaining('no feed') as string },
  ])
  site.pages['/feed'] = { body: feedOf([]) }
  await refresh(test)
  expect(await ask('feed.list', {})).toMatchObject([{ problem: null }])
})

it('the whole page takes the summary’s place as another revision, and undo brings the summary back', async () => {
  const { test, site, ask } = await withSite()
  site.pages['/page/1'] = { headers: { 'Content-Type': 'text/plain' }, body: story(5) }
  await subscribed(test, `${site.url}/feed`)
  await refresh(test)
  const articleId = await articleNamed(test, 'Story 1')
  await ask('feed.fetchPage', { articleId })
  const whole = await ask('article.get', { articleId })
  const headline = 'Bridge 5 stays closed until spring'
  expect(whole).toMatchObject({ title: headline, outlet: 'Harbour News', isSummary: false })
  expect(whole.formerTitles).toEqual(['Story 1'])
  expect(whole.revision).toMatchObject({ number: 2 })
  expect(whole.wordCount).toBeGreaterThan(40)
  await ask('change.undo', {})
  expect(await ask('article.get', { articleId })).toMatchObject({
    title: 'Story 1',
    formerTitles: [],
    isSummary: true,
    revision: { number: 1 },
  })
  await ask('change.redo', {})
  expect(await ask('article.get', { articleId })).toMatchObject({ title: headline, isSummary: false })
})

it('a feed can have the pages of its summaries fetched; one that fails leaves the summary', async () => {
  const { test, site, ask } = await withSite()
  site.pages['/page/1'] = { headers: { 'Content-Type': 'text/plain' }, body: story(5) }
  site.pages['/feed'] = { body: feedOf([{ id: '3' }, { id: '2' }, { id: '1' }]) }
  const { id: feedId } = await subscribed(test, `${site.url}/feed`)
  await ask('feed.setPages', { feedId, fetchesPages: true })
  await ask('feedRule.create', { feedId, field: 'title', words: 'Story 3', tag: null })
  await refresh(test)
  // What a rule has muted is not asked for.
  expect(site.paths()).toEqual(['/feed', '/page/1', '/page/2'])
  const whole = await articleNamed(test, 'Bridge 5 stays closed until spring')
  expect(await ask('article.get', { articleId: whole })).toMatchObject({ isSummary: false })
  const left = await articleNamed(test, 'Story 2')
  expect(await ask('article.get', { articleId: left })).toMatchObject({ isSummary: true })
  expect(await ask('feed.list', {})).toMatchObject([{ problem: null }])
})

it('an id that stands for several entries of one feed is no id, nor is one that later stands for another', async () => {
  const { test, site } = await withSite()
  const item = (title: string, link: string, text = `What is new in ${title}.`) =>
    `<item><guid isPermaLink="false">n/a</guid><title>${title}</title><link>${link}</link>
     <pubDate>Thu, 14 Mar 2024 10:00 +0100</pubDate><description>${text}</description></item>`
  const says = (...items: string[]) => {
    site.pages['/feed'] = { body: feedOf([]).replace('</channel>', `${items.join('')}</channel>`) }
  }
  says(item('Suite 9.1', '/9.1'))
  await subscribed(test, `${site.url}/feed`)
  await refresh(test)
  says(item('Suite 9.3', '/9'), item('Suite 9.2', '/9'), item('Suite 9.1', '/9.1'))
  await refresh(test)
  expect((await titlesOf(test)).sort()).toEqual(['Suite 9.1', 'Suite 9.2', 'Suite 9.3'])
  await refresh(test)
  says(item('Suite 9.4', '/9'), item('Suite 9.4', '/9'))
  await refresh(test)
  says(item('Suite 9.4', '/9', 'What is new in Suite 9.4, corrected.'))
  await refresh(test)
  expect((await titlesOf(test)).sort()).toEqual(['Suite 9.1', 'Suite 9.2', 'Suite 9.3', 'Suite 9.4'])
  const last = await test.ask('article.get', { articleId: await articleNamed(test, 'Suite 9.4') })
  expect(last.revision).toMatchObject({ number: 2 })
})

it('renaming, unsubscribing and subscribing are undone and done again', async () => {
  const { test, site, ask } = await withSite()
  const { id: feedId } = await subscribed(test, `${site.url}/feed`)
  await refresh(test)
  await ask('feed.rename', { feedId, name: 'The Harbour' })
  expect((await ask('source.list', {}))[0]?.name).toBe('The Harbour')
  await ask('change.undo', {})
  expect((await ask('source.list', {}))[0]?.name).toBe('Harbour News')
  await ask('feed.unsubscribe', { feedId })
  expect(await ask('feed.list', {})).toEqual([])
  expect(await titlesOf(test)).toHaveLength(2)
  await ask('change.undo', {})
  expect(await ask('feed.list', {})).toMatchObject([{ id: feedId }])
  await ask('change.redo', {})
  const again = await subscribed(test, `${site.url}/feed`)
  expect(again).toMatchObject({ id: feedId, name: 'Harbour News' })
  await refresh(test)
  expect(await titlesOf(test)).toHaveLength(2)
  expect(await test.refused('feed.subscribe', { url: `${site.url}/feed`, name: null })).toMatchObject({
    code: 'conflict',
  })
})

it('a list of feeds comes in with its folders and goes out again', async () => {
  const { test, site, ask } = await withSite()
  await subscribed(test, `${site.url}/feed`)
  test.answers.feedList = join(test.folder, 'in.opml')
  writeFileSync(
    test.answers.feedList,
    `<opml version="2.0"><body><outline text="World &amp; more"><outline text="Deep"><outline text="One" xmlUrl="https://one.example/rss"/></outline></outline>
     <outline text="Here" xmlUrl="${site.url}/feed"/><outline text="Odd" xmlUrl="ftp://odd.example/"/>
     <outline text="One" xmlUrl="https://two.example/rss"/></body></opml>`,
  )
  expect(await ask('feed.importList', {})).toEqual({ subscribed: 2, alreadyThere: 1, refused: 1 })
  expect(site.asked).toEqual([])
  expect((await ask('feed.list', {})).map(({ name, folder }) => [name, folder])).toEqual([
    ['Harbour News', null],
    ['One', 'World & more / Deep'],
    ['One – two.example', null],
  ])
  test.answers.export = join(test.folder, 'out.opml')
  expect(await ask('feed.exportList', {})).toEqual({ fileName: 'out.opml' })
  const out = readFileSync(test.answers.export, 'utf8')
  expect(out).toContain('<outline text="World &amp; more" title="World &amp; more">')
  expect(out).toContain('xmlUrl="https://one.example/rss"')
  await ask('change.undo', {})
  expect(await ask('feed.list', {})).toHaveLength(1)
  test.answers.feedList = test.answers.export
  expect(await ask('feed.importList', {})).toEqual({ subscribed: 2, alreadyThere: 1, refused: 0 })
})

it('a refresh that is cancelled asks no more', async () => {
  const { test, site, ask } = await withSite()
  site.pages['/slow'] = (_asked, answer) => void answer.writeHead(200).write('<rss>')
  for (const n of [1, 2, 3, 4, 5, 6]) {
    site.pages[`/slow${n}`] = site.pages['/slow']
    await ask('feed.subscribe', { url: `${site.url}/slow${n}`, name: null })
  }
  await ask('feed.refresh', { feedId: null })
  await expect.poll(() => site.asked.length).toBe(4)
  await ask('feed.cancel', {})
  // What was cancelled is on its way out still: another wish is not cancelled with it.
  const { id } = await subscribed(test, `${site.url}/feed`)
  await ask('feed.refresh', { feedId: id })
  await expect.poll(() => isQuiet(test), { timeout: 10_000 }).toEqual({ done: 0, total: 0 })
  expect(site.asked).toHaveLength(5)
  expect(await titlesOf(test)).toEqual(['Story 2', 'Story 1'])
  expect((await ask('feed.list', {})).map(({ problem }) => problem)).toEqual(Array(7).fill(null))
})

it('a rule previews what it would find, and mutes or tags what arrives after it', async () => {
  const { test, site, ask, refused } = await withSite()
  site.pages['/feed'] = {
    body: feedOf([
      { id: '1', title: 'Ferry late' },
      { id: '2', text: 'A ferry sank.' },
    ]),
  }
  await subscribed(test, `${site.url}/feed`)
  await refresh(test)
  const draft = { feedId: null, field: 'words' as const, words: 'ferry', tag: null }
  const preview = await ask('feedRule.preview', { ...draft, field: 'title' })
  expect(preview).toMatchObject({
    looked: 2,
    matched: 1,
    articles: [{ title: 'Ferry late', found: 'ferry' }],
  })
  expect(await ask('feedRule.preview', draft)).toMatchObject({ looked: 2, matched: 2 })
  await ask('feedRule.create', draft)
  await ask('feedRule.create', { ...draft, words: 'late', tag: 'slow' })
  site.pages['/feed'] = {
    body: feedOf([
      { id: '3', title: 'Rain, late' },
      { id: '4', title: 'Another ferry, late' },
    ]),
  }
  await refresh(test)
  expect((await titlesOf(test)).sort()).toEqual(['Ferry late', 'Rain, late', 'Story 2'])
  const tagged = await ask('tag.list', { articleId: await articleNamed(test, 'Rain, late') })
  expect(tagged).toMatchObject([{ name: 'slow' }])
  const [muting] = await ask('feedRule.list', {})
  expect(muting).toMatchObject({ articles: 1, muted: 1 })
  expect(await ask('feedRule.bringBack', { ruleId: muting!.id, articleId: null })).toEqual({ articles: 1 })
  expect(await titlesOf(test)).toContain('Another ferry, late')
  expect((await refused('feedRule.create', { ...draft, words: ' , ' })).message).toContain('must have a word')
  expect((await refused('feedRule.create', { ...draft, tag: '/' })).message).toContain('must have a letter')
})
