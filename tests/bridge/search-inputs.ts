import { join } from 'node:path'
import type { CallName } from '../../preload/contract/index'
import type { GoodInputs, World } from './new-world'

let searches = 0

async function aSearch({ test }: World) {
  searches += 1
  const { id } = await test.ask('savedSearch.create', {
    name: `Search ${searches}`,
    query: 'bridge',
    isAlert: false,
  })
  return { savedSearchId: id }
}

type Names = Extract<CallName, `${'search' | 'savedSearch'}.${string}`>

/** Good input for the calls about searching. */
export const searchInputs: GoodInputs<Names> = {
  'search.run': () => ({
    text: 'bridge has:highlight',
    isTyping: true,
    zone: 'Europe/Oslo',
    run: 'box',
    kind: 'article',
    order: 'best',
    after: null,
    limit: 10,
  }),
  'search.counts': () => ({ text: 'bridge', isTyping: false, zone: 'UTC', run: 'box' }),
  'search.facets': () => ({ text: 'bridge', isTyping: false, zone: 'UTC', run: 'box' }),
  'search.months': () => ({ text: 'bridge', isTyping: false, zone: 'UTC', run: 'box' }),
  'savedSearch.list': () => ({}),
  'savedSearch.counts': () => ({ zone: 'UTC' }),
  'savedSearch.create': () => ({ name: 'Bridges', query: 'bridge', isAlert: true }),
  'savedSearch.change': async (world) => ({ ...(await aSearch(world)), name: 'Rivers' }),
  'savedSearch.move': async (world) => ({ ...(await aSearch(world)), before: null }),
  'savedSearch.remove': (world) => aSearch(world),
  'savedSearch.markSeen': async (world) => ({ ...(await aSearch(world)), newest: null }),
  'savedSearch.exportList': async (world) => {
    await aSearch(world)
    world.test.answers.export = join(world.test.folder, 'searches.csv')
    return {}
  },
  'search.similar': ({ articleId }) => ({ articleId, limit: 10 }),
  'search.queriesIn': () => ({ bytes: new TextEncoder().encode('query\nbridge\n'), isLines: false }),
  'search.batch': () => ({
    run: 'list',
    kind: 'article',
    zone: 'UTC',
    queries: [{ name: '', text: 'bridge' }],
    hitsOfEach: 5,
  }),
  'search.exportBatch': () => ({
    rows: [
      {
        ...{ name: '', text: 'bridge', reading: 'Articles with the word “bridge”', notes: [] },
        ...{ count: 1, isMore: false, newest: '2016-03-14', oldest: '2016-03-14', first: ['a'] },
      },
    ],
  }),
  'search.marks': ({ articleId }) => ({ text: 'bridge', articleId }),
  'search.rebuild': () => ({}),
  'search.values': () => ({ field: 'by', typed: 'w' }),
}
