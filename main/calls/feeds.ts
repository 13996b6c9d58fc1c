import { basename } from 'node:path'
import { LibraryError } from '../../preload/contract/errors'
import { listFormats } from '../../preload/contract/export-formats'
import type { FoundFeed, OpmlReport } from '../../preload/contract/feed'
import type { Handlers } from '../../preload/contract/index'
import { addressOfPage, putPage } from '../intake/whole-page'
import { incomingOf } from '../fetching/incoming'
import { readOriginal } from '../intake/read-original'
import * as feeds from '../library/feeds/feeds'
import { askEvery, setKeeping } from '../library/feeds/feed-settings'
import { takeFormerAddress } from '../library/feeds/moves'
import type { Program } from '../app/program'
import { writeFile } from '../base/write-file'
import { onLibrary } from './on-library'

type Names = Extract<keyof Handlers, `feed.${string}`>

/** What goes online asks for the library first: where none is open, it is refused before anything is sent. */
export function feedCalls(program: Program): Pick<Handlers, Names> {
  const { read, write } = onLibrary(program)
  const { library } = program
  const { manualFetch, refresher } = program.network
  return {
    'feed.list': read(feeds.list),
    'feed.find': ({ address }) => find(program, address),
    'feed.subscribe': write(['feed', 'source', 'article', 'change'], feeds.subscribe),
    'feed.rename': write(['feed', 'source', 'article', 'change'], feeds.rename),
    'feed.takeFormerAddress': write(['feed', 'change'], takeFormerAddress),
    'feed.setPages': write(['feed', 'change'], feeds.setPages),
    'feed.setInterval': write(['feed', 'change'], askEvery),
    'feed.setKeeping': write(['feed', 'change'], setKeeping),
    'feed.unsubscribe': write(['feed', 'source', 'article', 'change'], feeds.unsubscribe),
    'feed.refresh': ({ feedId }) => refresh(program, feedId),
    'feed.cancel': () => {
      library()
      refresher.cancel()
      return {}
    },
    'feed.fetchPage': ({ articleId }) =>
      manualFetch.run(addressOfPage(program, articleId), async (fetched, fetchMore) => {
        await putPage(program, { articleId, fetched, fetchMore, skipUndo: false })
        return {}
      }),
    'feed.importList': () => importList(program),
    'feed.takeList': ({ bytes }) => takeList(program, { bytes, name: null, url: null, charset: null }),
    'feed.exportList': () => exportList(program),
  }
}

/**
 * Goes online. The feed at an address, or those that the page there names; throws `not-found` where it names
 * none.
 */
function find({ network: { manualFetch }, parser, library }: Program, address: string): Promise<FoundFeed[]> {
  library()
  return manualFetch.run(address, async (fetched) => {
    const found = await parser.look(incomingOf(fetched), { kind: 'feed', known: null })
    if (found.kind === 'feed') return [{ url: fetched.url, title: found.title }]
    if (found.feeds.length > 0) return found.feeds
    throw new LibraryError('not-found', 'The page at this address names no feed; look on the site for one.')
  })
}

/** All feeds where `feedId` is null. The answer does not wait for them: the refresher goes on by itself. */
function refresh(
  { library, network: { refresher } }: Program,
  feedId: Parameters<typeof feeds.get>[1]['feedId'] | null,
) {
  const wanted = feedId === null ? feeds.list(library()) : [feeds.get(library(), { feedId })]
  refresher.refresh(wanted.map(({ id }) => id))
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
  { library, parser, send }: Program,
  incoming: Parameters<Program['parser']['look']>[0],
): Promise<OpmlReport> {
  library()
  const { feeds: listed, refused } = await parser.look(incoming, { kind: 'opml' })
  const subscribed = feeds.subscribeAll(
    library(),
    listed.map(({ title, ...feed }) => ({ ...feed, name: title })),
  )
  send('library.changed', { nouns: ['feed', 'source', 'change'], articleId: null })
  return { subscribed, alreadyThere: listed.length - subscribed, refused }
}

/** Writes the feeds as OPML to where the person chooses; null where the dialog was closed. */
async function exportList({ host, library }: Program) {
  library()
  const file = await host.chooseExport(`Feeds.${listFormats.feeds.extension}`)
  if (file === null) return null
  const { name } = library()
  // Only who exports waits for what writes it.
  const { opmlOf } = await import('../exporting/opml')
  writeFile(file, opmlOf(feeds.list(library()), { title: `Feeds of ${name}`, at: new Date() }), {
    overwrite: true,
  })
  return { fileName: basename(file) }
}
