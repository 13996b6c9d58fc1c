import type { ArticleId } from '../../preload/contract/common'
import { listFormats } from '../../preload/contract/export-formats'
import type { OpmlReport } from '../../preload/contract/feed'
import type { Handlers } from '../../preload/contract/index'
import { addressOfPage, putPage } from '../intake/whole-page'
import type { Fetched, FetchMore } from '../fetching/fetch'
import { readOriginal } from '../intake/read-original'
import * as feeds from '../library/feeds/feeds'
import { askEvery, setKeeping } from '../library/feeds/feed-settings'
import { takeFormerAddress } from '../library/feeds/moves'
import { untilDone } from '../library/database/waiting/when-free'
import type { Program } from '../app/program'
import { find, keepLogins, loginOf, loginOfArticle, setLogin, subscribe } from './feed-logins'
import { onLibrary } from './on-library'
import { writeList } from './write-list'

type Names = Extract<keyof Handlers, `feed.${string}`>

/** What goes online asks for the library first: where none is open, it is refused before anything is sent. */
export function feedCalls(program: Program): Pick<Handlers, Names> {
  const { read, write, writeInTurns } = onLibrary(program)
  const { library, longActs } = program
  const { refresher, logins } = program.network
  return {
    'feed.list': read(feeds.list),
    'feed.find': (input) => find(program, input),
    'feed.subscribe': (input) => subscribe(program, input),
    'feed.rename': write(['feed', 'source', 'article', 'change'], feeds.rename),
    'feed.takeFormerAddress': write(['feed', 'change'], takeFormerAddress),
    'feed.setPages': write(['feed', 'change'], feeds.setPages),
    'feed.setInterval': write(['feed', 'change'], askEvery),
    'feed.setKeeping': write(['feed', 'change'], setKeeping),
    'feed.unsubscribe': writeInTurns(['feed', 'source', 'article', 'change'], async (_, asked) => {
      const done = await longActs.do({ name: 'unsubscribe', asked })
      logins.forgetUnfollowed(library())
      return done
    }),
    'feed.login': ({ feedId }) => loginOf(program, feedId),
    'feed.setLogin': (input) => setLogin(program, input),
    'feed.forgetLogin': write(['feed'], (library, { feedId }) => {
      logins.forget([feeds.get(library, { feedId }).id])
      return {}
    }),
    'feed.refresh': ({ feedId }) => refresh(program, feedId),
    'feed.cancel': () => {
      library()
      refresher.cancel()
      return {}
    },
    'feed.fetchPage': ({ articleId }) => fetchPage(program, articleId),
    'feed.importList': () => importList(program),
    'feed.takeList': ({ bytes }) => takeList(program, { bytes, name: null, url: null, charset: null }),
    'feed.exportList': () => exportList(program),
  }
}

function fetchPage(program: Program, articleId: ArticleId) {
  const { manualFetch } = program.network
  const put = async (fetched: Fetched, fetchMore: FetchMore) => {
    await putPage(program, { articleId, fetched, fetchMore, skipUndo: false })
    return {}
  }
  const wish = { address: addressOfPage(program, articleId), login: loginOfArticle(program, articleId) }
  return manualFetch.run({ ...wish, why: 'page' }, put)
}

/** All feeds where `feedId` is null. The answer does not wait for them: the refresher goes on by itself. */
function refresh(
  { library, network: { refresher, refuseOffline } }: Program,
  feedId: Parameters<typeof feeds.get>[1]['feedId'] | null,
) {
  const wanted = feedId === null ? feeds.list(library()) : [feeds.get(library(), { feedId })]
  refuseOffline()
  refresher.refresh(
    wanted.map(({ id }) => id),
    'person',
  )
  return {}
}

/**
 * A list of feeds out of a file that the person chooses; null where the dialog was closed. Nothing is fetched
 * by it.
 */
async function importList(program: Program): Promise<OpmlReport | null> {
  program.library()
  const file = await program.host.chooseFeedList()
  return file === null ? null : takeList(program, await readOriginal(file))
}

async function takeList(
  program: Program,
  incoming: Parameters<Program['parser']['look']>[0],
): Promise<OpmlReport> {
  const { library, parser, send } = program
  library()
  const { feeds: listed, refused } = await parser.look(incoming, { kind: 'opml' })
  const before = new Set(feeds.list(library()).map(({ url }) => url))
  const into = library()
  const wanted = listed.map(({ url, title, folders }) => ({ url, name: title, folders }))
  const subscribed = await untilDone(into, () => feeds.subscribeAll(into, wanted))
  await keepLogins(
    program,
    listed.filter(({ url }) => !before.has(url)),
  )
  send('library.changed', { nouns: ['feed', 'source', 'change'], articleId: null })
  return { subscribed, alreadyThere: listed.length - subscribed, refused }
}

/** The feeds as OPML. */
async function exportList({ host, library }: Program) {
  library()
  return writeList({ host }, `Feeds.${listFormats.feeds.extension}`, async () => {
    const { name } = library()
    const { opmlOf } = await import('../exporting/opml')
    return opmlOf(feeds.list(library()), { title: `Feeds of ${name}`, at: new Date() })
  })
}
