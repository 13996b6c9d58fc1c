import { noFields } from '../support/no-fields'
import type { GoodInputs, World } from './new-world'

/** A highlight of an article that was fetched from the site's page. */
async function onAPage({ test: { ask }, site }: World) {
  const start = await ask('fetch.page', { address: `${site.url}/page` })
  if (start.kind !== 'draft') throw new Error('One page became no draft.')
  const { draftId, lines } = start.draft
  const url = `${site.url}/page`
  const roles = lines.map(({ role }) => role)
  const { articleId } = await ask('import.save', {
    draftId,
    fields: { ...noFields, title: 'A title', url },
    roles,
  })
  const { revision } = await ask('article.get', { articleId })
  const passage = { start: 0, end: 5, exact: revision.text.slice(0, 5), prefix: '', suffix: '' }
  const made = await ask('highlight.create', { articleId, revisionId: revision.id, passage, color: 'red' })
  return { articleId, highlightId: made.id }
}

type Names =
  | `fetch.${'page' | 'check' | 'keepChecked' | 'forgetChecked' | 'cancel'}`
  | `request.${'list' | 'summary' | 'clear' | 'export'}`

export const fetchInputs: GoodInputs<Names> = {
  'fetch.page': ({ site }) => ({ address: `${site.url}/page` }),
  'fetch.check': async (world) => ({ of: await onAPage(world) }),
  'fetch.keepChecked': async (world) => {
    const of = await onAPage(world)
    await world.test.ask('fetch.check', { of })
    return { articleId: of.articleId }
  },
  'fetch.forgetChecked': () => ({}),
  'fetch.cancel': () => ({}),
  'request.list': () => ({ filter: { host: '127', why: null }, after: null, limit: 10 }),
  'request.summary': () => ({}),
  'request.clear': () => ({}),
  'request.export': () => ({}),
}
