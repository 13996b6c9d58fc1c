import type { Page } from '../../cdp.ts'
import { inPage } from './in-page.ts'

/** Most letters that one answer had of those that the window gets with as many rows as it may ask for. */
export type Largest = { call: string; bytes: number }

/** In the page: asks main for the most that each of these calls gives, and measures the answers. */
async function askForMost(word: string, rows: number, limit: number): Promise<Largest[]> {
  const bridge = (
    globalThis as unknown as {
      bridge: {
        call: (name: string, input: unknown) => Promise<{ ok: boolean; value?: unknown; message?: string }>
      }
    }
  ).bridge
  const sizes: Largest[] = []
  const ask = async (call: string, input: unknown) => {
    const { ok, value, message } = await bridge.call(call, input)
    if (!ok) throw new Error(`${call}: ${message}`)
    sizes.push({ call, bytes: new TextEncoder().encode(JSON.stringify(value)).length })
    return value
  }
  const order = { by: 'published', isReversed: false }
  const list = (await ask('article.list', {
    view: 'all',
    sourceId: null,
    order,
    after: null,
    limit: rows,
  })) as {
    articles: { id: string }[]
  }
  const articleId = list.articles[0]?.id
  for (const call of [
    'article.get',
    'highlight.list',
    'entity.byArticle',
    'quote.byArticle',
    'date.byArticle',
  ])
    await ask(call, { articleId })
  const asked = { text: word, isTyping: true, zone: 'UTC', run: 'bench' }
  for (const kind of ['article', 'highlight', 'note', 'quote', 'name'])
    await ask('search.run', { ...asked, kind, order: 'newest', after: null, limit })
  await ask('search.counts', asked)
  await ask('search.facets', asked)
  await ask('search.marks', { text: word, articleId })
  await ask('search.similar', { articleId, limit })
  await ask('entity.list', { text: '', kind: null, state: 'all', after: null, limit })
  return sizes
}

// As many as the contract lets the window ask for: rows of the list, and of anything else.
const mostRows = 200
const most = 100

export async function largestAnswer(page: Page, word: string): Promise<Largest> {
  const sizes = await inPage(page, askForMost, word, mostRows, most)
  return sizes.reduce((largest, size) => (size.bytes > largest.bytes ? size : largest))
}
