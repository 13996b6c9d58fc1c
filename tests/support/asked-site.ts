import { expect, onTestFinished } from 'vitest'
import { noFields } from './no-fields'
import { png } from './pictures'
import { programWithLibrary } from './program'
import { openSite } from './site'

/** Somewhere that is never to be reached by a test. */
export const anyAddress = 'https://unreachable.example/'

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title><link>/</link>
<item><guid isPermaLink="false">1</guid><title>Story</title><link>/page</link></item></channel></rss>`

const words = 'The harbour master said on Monday that the ferry would run again in spring. '

const page = `<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>
<p>${words.repeat(4)}</p><figure><img src="/a.png" alt="The ferry" width="640" height="400"></figure>
<p>${words.repeat(4)}</p></article></body></html>`

/** A library into which a feed and a page with a picture came from a site, and a page that was checked there. */
export async function openAskedSite() {
  const test = await programWithLibrary()
  const { ask } = test
  const picture = { headers: { 'Content-Type': 'image/png' }, body: png(640, 400) }
  const site = await openSite({ '/feed': { body: feed }, '/page': { body: page }, '/a.png': picture })
  onTestFinished(() => site.close())
  test.allowed.add(site.host)
  await ask('feed.find', { address: `${site.url}/feed`, login: null })
  const { id: feedId } = await ask('feed.subscribe', { url: `${site.url}/feed`, name: 'Harbour News' })
  await ask('feed.refresh', { feedId })
  await expect.poll(() => test.program.network.refresher.isRunning).toBe(false)
  const url = `${site.url}/page`
  const start = await ask('fetch.page', { address: url })
  if (start.kind !== 'draft') throw new Error('One page became no draft.')
  const { draftId, lines } = start.draft
  const fields = { ...noFields, title: 'Ferry', url }
  const { articleId } = await ask('import.save', { draftId, fields, roles: lines.map(({ role }) => role) })
  const { revision } = await ask('article.get', { articleId })
  const exact = revision.text.slice(0, 11)
  const { id: passage } = await ask('highlight.create', {
    articleId,
    revisionId: revision.id,
    passage: { start: 0, end: exact.length, exact, prefix: '', suffix: '' },
    color: 'red',
  })
  await ask('fetch.check', { of: { articleId, highlightId: passage } })
  return { test, site, feedId, articleId, passage }
}
