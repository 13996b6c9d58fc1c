import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { lockedBy } from '../support/locked-site'
import { openSite } from '../support/site'
import { programWithLibrary, type TestProgram } from '../support/program'
import { story } from '../support/story'

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title><link>/</link>
  <item><guid isPermaLink="false">1</guid><title>Story 1</title><link>/page/1</link>
  <description>Little is known yet.</description></item></channel></rss>`

const plain = { 'Content-Type': 'text/plain' }

async function withLockedSite() {
  const test = await programWithLibrary()
  const known = { user: 'ada', password: 'open-sesame-7f' }
  const site = await openSite({
    '/feed': lockedBy(known, feed),
    '/page/1': lockedBy(known, story(5), plain),
  })
  onTestFinished(() => site.close())
  test.allowed.add(site.host)
  const login = { origin: site.url, ...known }
  /** Refreshes, and waits until nothing is asked any more. */
  const refresh = async () => {
    await test.ask('feed.refresh', { feedId: null })
    const told = () => test.heard.filter(({ name }) => name === 'feed.progress').at(-1)?.data
    await expect.poll(told, { timeout: 10_000 }).toEqual({ done: 0, total: 0 })
    const [one] = await test.ask('feed.list', {})
    if (one === undefined) throw new Error('No feed is followed.')
    return one
  }
  return { test, site, known, login, refresh, ...test }
}

/** Every file under a folder, as bytes read one to one. */
function filesUnder(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => {
      const path = join(one.parentPath, one.name)
      return { path, words: readFileSync(path, 'latin1') }
    })
}

async function pageTitles({ ask }: TestProgram) {
  const { articles } = await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 50 })
  return articles.map(({ title }) => title)
}

it('a feed is found, followed and read with a login, also the page of an article of its site', async () => {
  const { ask, site, login, refresh, test } = await withLockedSite()
  const address = `${site.url}/feed`
  expect(await ask('feed.find', { address, login: null })).toEqual({
    kind: 'login',
    address,
    origin: site.url,
    sentence: `${site.host} asks for a user name and password before it gives this feed out; enter them.`,
    isRefused: false,
    canKeep: true,
  })
  expect(await ask('feed.find', { address, login: { ...login, password: 'wrong' } })).toMatchObject({
    sentence: expect.stringContaining('does not accept') as string,
  })
  expect(await ask('feed.find', { address, login })).toMatchObject({ kind: 'feeds' })
  const { id: feedId } = await ask('feed.subscribe', { url: address, name: null })
  await ask('feed.setPages', { feedId, fetchesPages: true })
  expect(await refresh()).toMatchObject({ problem: null, loginOrigin: null })
  expect(await pageTitles(test)).toEqual(['Bridge 5 stays closed until spring'])
  expect(await ask('feed.login', { feedId })).toEqual({
    login: { user: 'ada', isKept: true },
    origin: site.url,
    canKeep: true,
  })
})

it('a page that is fetched by hand is asked with the login of the feed that brought its article', async () => {
  const { ask, site, login, refresh, test } = await withLockedSite()
  const address = `${site.url}/feed`
  await ask('feed.find', { address, login })
  await ask('feed.subscribe', { url: address, name: null })
  await refresh()
  const { articles } = await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 1 })
  const [{ id: articleId } = { id: null }] = articles
  if (articleId === null) throw new Error('The feed became no article.')
  await ask('feed.fetchPage', { articleId })
  expect(await pageTitles(test)).toEqual(['Bridge 5 stays closed until spring'])
})

it('a password that was changed on the site is asked for, entered, forgotten, and forgotten with the feed', async () => {
  const { ask, site, known, login, refresh, folder, program } = await withLockedSite()
  const address = `${site.url}/feed`
  await ask('feed.find', { address, login })
  const { id: feedId } = await ask('feed.subscribe', { url: address, name: null })
  known.password = 'another-8e'
  expect(await refresh()).toMatchObject({
    problem: expect.stringContaining('does not accept') as string,
    loginOrigin: site.url,
  })
  await ask('feed.setLogin', { feedId, user: 'ada', password: 'another-8e' })
  expect(await refresh()).toMatchObject({ problem: null, loginOrigin: null })
  await ask('feed.forgetLogin', { feedId })
  expect(await ask('feed.login', { feedId })).toMatchObject({ login: null })
  expect(await refresh()).toMatchObject({
    problem: expect.stringContaining('asks for a user name') as string,
    loginOrigin: site.url,
  })
  await ask('feed.setLogin', { feedId, user: 'ada', password: 'another-8e' })
  await ask('feed.unsubscribe', { feedId })
  expect(await program.network.logins.of(feedId)).toBeNull()
  expect(readFileSync(join(folder, 'logins.jsonl'), 'utf8')).toBe('')
  await ask('change.undo', {})
  expect(await ask('feed.login', { feedId })).toMatchObject({ login: null })
})

it('a subscription that is undone takes its login along', async () => {
  const { ask, site, login, program } = await withLockedSite()
  const address = `${site.url}/feed`
  await ask('feed.find', { address, login })
  const { id: feedId } = await ask('feed.subscribe', { url: address, name: null })
  expect(await program.network.logins.of(feedId)).toEqual(login)
  await ask('change.undo', {})
  expect(await program.network.logins.of(feedId)).toBeNull()
})

it('passwords in addresses, typed or in a list of feeds, become logins', async () => {
  const { ask, site, login, refresh, answers, folder, program } = await withLockedSite()
  const locked = `${site.url.replace('//', '//ada:open-sesame-7f@')}/feed`
  expect(await ask('feed.find', { address: locked, login: null })).toMatchObject({
    kind: 'feeds',
    address: `${site.url}/feed`,
    feeds: [{ url: `${site.url}/feed` }],
  })
  const { id, url } = await ask('feed.subscribe', { url: locked, name: null })
  expect(url).toBe(`${site.url}/feed`)
  expect(await refresh()).toMatchObject({ problem: null })
  await ask('feed.unsubscribe', { feedId: id })
  answers.feedList = join(folder, 'in.opml')
  writeFileSync(
    answers.feedList,
    `<opml version="2.0"><body><outline text="A" xmlUrl="${locked}"/><outline text="B" xmlUrl="${site.url}/feed"/></body></opml>`,
  )
  expect(await ask('feed.importList', {})).toEqual({ subscribed: 1, alreadyThere: 0, refused: 0 })
  expect(await refresh()).toMatchObject({ problem: null })
  expect(await program.network.logins.of(id)).toEqual(login)
})

it('no file of the library or beside it, no list of feeds and nothing that the window hears has the password', async () => {
  const { ask, site, known, login, refresh, answers, folder, heard, test } = await withLockedSite()
  const locked = `${site.url.replace('//', '//ada:open-sesame-7f@')}/feed`
  const told: unknown[] = [heard]
  told.push(await ask('feed.find', { address: locked, login: null }))
  const subscribed = await ask('feed.subscribe', { url: locked, name: null })
  told.push(subscribed, await refresh(), await ask('feed.login', { feedId: subscribed.id }))
  told.push(await test.refused('fetch.page', { address: locked.replace('feed', 'nowhere') }))
  known.password = 'changed'
  told.push(await refresh(), await ask('feed.find', { address: `${site.url}/feed`, login }))
  answers.export = join(folder, 'News', 'out.opml')
  await ask('feed.exportList', {})
  told.push(await ask('feed.list', {}))
  await ask('feed.rename', { feedId: subscribed.id, name: 'Renamed' })
  await ask('change.undo', {})
  await ask('feed.unsubscribe', { feedId: subscribed.id })
  const files = filesUnder(folder)
  expect(files.map(({ path }) => path.slice(folder.length + 1))).toEqual(
    expect.arrayContaining(['News/library.db', 'News/out.opml', 'logins.jsonl']),
  )
  const secrets = [login.password, Buffer.from(`ada:${login.password}`).toString('base64')]
  for (const secret of secrets) {
    expect(JSON.stringify(told)).not.toContain(secret)
    expect(files.filter(({ words }) => words.includes(secret)).map(({ path }) => path)).toEqual([])
  }
})

it('a feed that leads to another site has its login for that one, also when it is changed', async () => {
  const { ask, site, known, refresh, test } = await withLockedSite()
  const door = await openSite({ '/feed': { status: 302, headers: { Location: `${site.url}/feed` } } })
  onTestFinished(() => door.close())
  test.allowed.add(door.host)
  const { id: feedId } = await ask('feed.subscribe', { url: `${door.url}/feed`, name: null })
  expect(await refresh()).toMatchObject({ loginOrigin: site.url })
  await ask('feed.setLogin', { feedId, ...known })
  expect(await refresh()).toMatchObject({ problem: null })
  known.password = 'another-8e'
  expect(await ask('feed.login', { feedId })).toMatchObject({ origin: site.url })
  await ask('feed.setLogin', { feedId, ...known })
  expect(await refresh()).toMatchObject({ problem: null, url: `${door.url}/feed` })
  expect(door.asked.filter(({ headers }) => headers.authorization !== undefined)).toEqual([])
})
