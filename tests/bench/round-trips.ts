import { type Page } from './cdp.ts'
import { percentile } from './figures.ts'

export type RoundTrips = { calls: number; p50: number; p95: number; worst: number }

function summary(times: readonly number[]): RoundTrips {
  return {
    calls: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    worst: Math.max(...times),
  }
}

// Runs in the page: the same bridge, validation and transaction with its fsync that a person's act goes through.
const ask = `const ask = async (name, input) => {
  const reply = await window.bridge.call(name, input)
  if (!reply.ok) throw new Error(reply.message)
  return reply.value
}
const firstArticle = async () => {
  const page = await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 1 })
  return ask('article.get', { articleId: page.articles[0].id })
}`

const act = `'0190163d-8694-739b-aea5-966c26f8ad91'`

function highlights(calls: number) {
  return `(async () => {
  ${ask}
  const { id, revision } = await firstArticle()
  const times = []
  for (let n = 0; n < ${calls}; n++) {
    const start = n % (revision.text.length - 40)
    const passage = { start, end: start + 30, exact: revision.text.slice(start, start + 30), prefix: '', suffix: '' }
    const began = performance.now()
    await ask('highlight.create', { articleId: id, revisionId: revision.id, passage, color: 'yellow' })
    times.push(performance.now() - began)
  }
  return times
})()`
}

function noteSaves(calls: number) {
  return `(async () => {
  ${ask}
  const { id } = await firstArticle()
  let note = await ask('note.create', { target: { on: 'article', articleId: id }, body: 'A', actId: ${act} })
  const times = []
  for (let n = 0; n < ${calls}; n++) {
    const body = note.body + ' word'
    const began = performance.now()
    note = await ask('note.save', { noteId: note.id, body, version: note.version, actId: ${act} })
    times.push(performance.now() - began)
  }
  return times
})()`
}

export async function highlightCreates(page: Page, calls: number) {
  return summary(await page.evaluate<number[]>(highlights(calls)))
}
export async function noteSavings(page: Page, calls: number) {
  return summary(await page.evaluate<number[]>(noteSaves(calls)))
}
