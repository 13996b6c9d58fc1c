import { basename } from 'node:path'
import { LibraryError } from '../../preload/contract/errors'
import { listFormats } from '../../preload/contract/export-formats'
import type { FoundFeed, OpmlReport } from '../../preload/contract/feed'
import type { Handlers } from '../../preload/contract/index'
import { addressOfPage, putPage } from '../intake/whole-page'
import { incomingOf } from '../fetching/incoming'
import { readOriginal } from '../intake/read-original'
import * as feeds from '../library/feeds/feeds'
import type { Program } from '../app/program'
import { writeWhole } from '../base/write-file'
import { through } from './on-library'

type Names = Extract<keyof Handlers, `feed.${string}`>

const find = ({ online: { errand }, parsing, library }: Program, address: string): Promise<FoundFeed[]> => {
  library()
  return errand.run(address, async (fetched) => {
    const found = await parsing.look(incomingOf(fetched), { kind: 'feed', known: null })
    if (found.kind === 'feed') return [{ url: fetched.url, title: found.title }]
    if (found.feeds.length > 0) return found.feeds
    throw new LibraryError('not-found', 'The page at this address names no feed; look on the site for one.')
  })
}

const importList = async ({ desk, library, parsing, send }: Program): Promise<OpmlReport | null> => {
  library()
  const file = await desk.chooseFeedList()
  if (file === null) return null
  const { feeds: listed, refused } = await parsing.look(await readOriginal(file), { kind: 'opml' })
  const subscribed = feeds.subscribeAll(
    library(),
    listed.map(({ title, ...feed }) => ({ ...feed, name: title })),
  )
  send('library.changed', { nouns: ['feed', 'source', 'change'], articleId: null })
  return { subscribed, alreadyThere: listed.length - subscribed, refused }
}

const exportList = async ({ desk, library }: Program) => {
  library()
  const file = await desk.chooseExport(`Feeds.${listFormats.feeds.extension}`)
  if (file === null) return null
  const { name } = library()
  // Only who exports waits for what writes it.
  const { opmlOf } = await import('../exporting/opml')
  writeWhole(file, opmlOf(feeds.list(library()), { title: `Feeds of ${name}`, at: new Date() }), {
    overwrite: true,
  })
  return { fileName: basename(file) }
}

const refresh = (
  { library, online: { refreshing } }: Program,
  feedId: Parameters<typeof feeds.get>[1]['feedId'] | null,
) => {
  const wanted = feedId === null ? feeds.list(library()) : [feeds.get(library(), { feedId })]
  refreshing.refresh(wanted.map(({ id }) => id))
  return {}
}

export const feedCalls = (program: Program): Pick<Handlers, Names> => {
  const { read, write } = through(program)
  const { library } = program
  const { errand, refreshing } = program.online
  return {
    'feed.list': read(feeds.list),
    'feed.find': ({ address }) => find(program, address),
    'feed.subscribe': write(['feed', 'source', 'change'], feeds.subscribe),
    'feed.rename': write(['feed', 'source', 'article', 'change'], feeds.rename),
    'feed.setPages': write(['feed', 'change'], feeds.setPages),
    'feed.unsubscribe': write(['feed', 'source', 'change'], feeds.unsubscribe),
    'feed.refresh': ({ feedId }) => refresh(program, feedId),
    'feed.cancel': () => {
      library()
      refreshing.cancel()
      return {}
    },
    'feed.fetchPage': ({ articleId }) =>
      errand.run(addressOfPage(program, articleId), async (fetched, fetchMore) => {
        await putPage(program, { articleId, fetched, fetchMore, isAside: false })
        return {}
      }),
    'feed.importList': () => importList(program),
    'feed.exportList': () => exportList(program),
  }
}
