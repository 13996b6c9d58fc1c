import type { ArticleId, FeedId, SourceId } from '../../../preload/contract/common'
import type { Feed } from '../../../preload/contract/feed'
import { parseUrl } from '../../../preload/contract/parse-url'
import { all, type Library, one, run, transaction } from '../database/database'
import type { feed_state } from '../database/captured-tables'
import type { Held, MaybeHeld } from '../database/columns'
import type { feed, source } from '../database/personal-tables'
import { conflict, failure, notFound } from '../database/errors'
import { fold } from '../database/fold'
import { newId, now } from '../database/ids'
import { sql } from '../database/sql'
import type { Writing } from '../journal/journal'
import { outletSource } from '../articles/sources'
import { quoted } from '../database/text'
import { act, insertRow, removeRow, updateRow } from '../journal/write'

type Named = { feedId: FeedId }

type FeedRow = Held<
  typeof feed,
  | 'id'
  | 'source_id'
  | 'url'
  | 'folder'
  | 'more_folders'
  | 'fetches_pages'
  | 'schedule'
  | 'keeps_read_days'
  | 'keeps_unread_days'
  | 'created_at'
> &
  Held<typeof source, 'name'> &
  MaybeHeld<
    typeof feed_state,
    'site_url' | 'asked_at' | 'heard_at' | 'problem' | 'login_origin' | 'notice' | 'former_url'
  >

const rows = `
  SELECT f.id, f.source_id, s.name, f.url, t.site_url, f.folder, f.more_folders, f.fetches_pages, f.schedule,
    f.keeps_read_days, f.keeps_unread_days, t.asked_at, t.heard_at, t.problem, t.login_origin, t.notice,
    nullif(t.former_url, f.url) AS former_url, f.created_at
  FROM feed f JOIN source s ON s.id = f.source_id LEFT JOIN feed_state t ON t.feed_id = f.id`

/** The feeds subscribed to, by name. */
export function list(library: Library): Feed[] {
  return all<FeedRow>(library, `${rows} WHERE f.deleted_at IS NULL ORDER BY s.folded`).map(feedOf)
}

function feedOf(row: FeedRow): Feed {
  return {
    id: row.id,
    sourceId: row.source_id,
    name: row.name,
    url: row.url,
    siteUrl: row.site_url,
    folder: row.folder,
    moreFolders: row.more_folders === null ? [] : (JSON.parse(row.more_folders) as string[]),
    fetchesPages: row.fetches_pages === 1,
    interval: row.schedule,
    keeping: { readDays: row.keeps_read_days, unreadDays: row.keeps_unread_days },
    askedAt: row.asked_at,
    heardAt: row.heard_at,
    problem: row.problem,
    loginOrigin: row.login_origin,
    notice: row.notice,
    formerUrl: row.former_url,
    subscribedAt: row.created_at,
  }
}

/** Throws where it is not subscribed to. */
export function get(library: Library, { feedId }: Named): Feed {
  const row = one<FeedRow>(library, `${rows} WHERE f.id = ? AND f.deleted_at IS NULL`, feedId)
  if (row === undefined) throw notFound('feed')
  return feedOf(row)
}

type Former = { id: FeedId; source_id: SourceId; name: string; deleted_at: string | null }

export type Subscription = {
  url: string
  name: string | null
  /** Where a list has it, each as "News / World". */
  folders?: readonly string[]
}

/**
 * Begins to follow a feed. One that was followed before is taken up again, with what came of it. Throws where a password
 * stands in the address: a library is copied and sent.
 */
export function subscribe(library: Library, subscription: Subscription): Feed {
  const { url, name } = subscription
  if (isSubscribed(library, url))
    throw conflict('You are subscribed to this feed already; look under Sources.')
  return transaction(library, () => {
    const label = `subscribe to ${quoted(name ?? hostOf(url))}`
    const feedId = act(library, { label, articleId: null }, (writing) => write(writing, subscription))
    return get(library, { feedId })
  })
}

function isSubscribed(library: Library, url: string): boolean {
  return known(library, url)?.deleted_at === null
}

function known(library: Library, url: string): Former | undefined {
  return one(
    library,
    `SELECT f.id, f.source_id, s.name, f.deleted_at FROM feed f JOIN source s ON s.id = f.source_id
     WHERE f.url = ? ORDER BY f.deleted_at IS NOT NULL, f.n DESC`,
    url,
  )
}

function hostOf(url: string): string {
  return (parseUrl(url)?.host ?? url).slice(0, 100)
}

function write(writing: Writing, { url, name, folders = [] }: Subscription): FeedId {
  const { library } = writing
  if (/^[^/?#]*\/\/[^/?#]*@/.test(url))
    throw failure('invalid-input', 'A password stands in the address; enter it by itself.')
  const former = known(library, url)
  const ownName = (wanted: string) => outletSource(writing, freeName(library, wanted, url))
  if (former !== undefined) {
    // Another feed may have come to its source meanwhile.
    const sourceId = isTaken(library, former.name) ? ownName(former.name) : former.source_id
    updateRow(writing, 'feed', former.id, { deleted_at: null, source_id: sourceId })
    return former.id
  }
  const id = newId() as FeedId
  const sourceId = ownName(name ?? hostOf(url))
  const [folder = null, ...more] = folders
  const moreFolders = more.length === 0 ? null : JSON.stringify(more)
  insertRow(writing, 'feed', {
    id,
    source_id: sourceId,
    url,
    folder,
    more_folders: moreFolders,
    fetches_pages: 0,
  })
  return id
}

/** Two feeds of one name would be one source: the second is told apart by where it comes from. */
function freeName(library: Library, wanted: string, url: string): string {
  if (!isTaken(library, wanted)) return wanted
  const apart = `${wanted} – ${hostOf(url)}`
  for (let number = 1; ; number++) {
    const name = number === 1 ? apart : `${apart} (${number})`
    if (!isTaken(library, name)) return name
  }
}

function isTaken(library: Library, name: string): boolean {
  return (
    one(
      library,
      `SELECT 1 FROM source s JOIN feed f ON f.source_id = s.id AND f.deleted_at IS NULL
     WHERE s.folded = ? AND s.deleted_at IS NULL`,
      fold(name),
    ) !== undefined
  )
}

/** Begins to follow many as one step of undo; answers how many of them are new. */
export function subscribeAll(library: Library, subscriptions: readonly Subscription[]): number {
  return transaction(library, () => {
    const fresh = new Map(
      subscriptions.filter(({ url }) => !isSubscribed(library, url)).map((one) => [one.url, one] as const),
    )
    const label = `subscribe to ${fresh.size} ${fresh.size === 1 ? 'feed' : 'feeds'}`
    act(library, { label, articleId: null }, (writing) => {
      for (const subscription of fresh.values()) write(writing, subscription)
    })
    return fresh.size
  })
}

/** The source's name changes with it, and so the outlet of its articles. */
export function rename(library: Library, { feedId, name }: Named & { name: string }): Feed {
  const { sourceId, name: former } = get(library, { feedId })
  const other = one(
    library,
    `SELECT 1 FROM source WHERE folded = ? AND id <> ? AND deleted_at IS NULL`,
    fold(name),
    sourceId,
  )
  if (other !== undefined)
    throw conflict(`There is a source named ${quoted(name)} already; choose another name.`)
  act(library, { label: `rename ${quoted(former)}`, articleId: null }, (writing) => {
    updateRow(writing, 'source', sourceId, { name, folded: fold(name) })
  })
  return get(library, { feedId })
}

export function setPages(
  library: Library,
  { feedId, fetchesPages }: Named & { fetchesPages: boolean },
): Feed {
  const { name } = get(library, { feedId })
  const label = `${fetchesPages ? 'fetch' : 'do not fetch'} the pages of ${quoted(name)}`
  act(library, { label, articleId: null }, (writing) => {
    updateRow(writing, 'feed', feedId, { fetches_pages: fetchesPages ? 1 : 0 })
  })
  return get(library, { feedId })
}

/** Follows it no longer. What came of it stays. */
export function unsubscribe(library: Library, { feedId }: Named): Record<string, never> {
  const { name } = get(library, { feedId })
  act(library, { label: `unsubscribe from ${quoted(name)}`, articleId: null }, (writing) => {
    removeRow(writing, 'feed', feedId)
  })
  return {}
}

// Of those that gather what others publish, each entry is a row in a list, which goes when the feed is left: 20 ms.
const manyEntries = 2_000

/** Whether leaving a feed, or taking it up again, takes long. */
export function hasManyEntries(library: Library, feedId: FeedId): boolean {
  const entry = sql`SELECT 1 FROM feed_entry WHERE feed_id = ${feedId} LIMIT 1 OFFSET ${manyEntries}`
  return one(library, entry) !== undefined
}

/** The same of an act that left feeds, or began to follow them. */
export function movesManyEntries(library: Library, actN: number): boolean {
  const moved = sql`SELECT row_id AS id FROM change WHERE act_n = ${actN} AND noun = 'feed' LIMIT 100`
  return all<{ id: FeedId }>(library, moved).some(({ id }) => hasManyEntries(library, id))
}

export type Validators = { etag: string | null; lastModified: string | null }

/** What its site said of the version that was read last. */
export function validatorsOf(library: Library, { feedId }: Named): Validators {
  return (
    one<Validators>(
      library,
      'SELECT etag, last_modified AS lastModified FROM feed_state WHERE feed_id = ?',
      feedId,
    ) ?? { etag: null, lastModified: null }
  )
}

/** It was asked and had nothing new, or what it had was taken; `heard` are the facts of the new version. */
export function noteHeard(
  library: Library,
  feedId: FeedId,
  heard?: Validators & { title: string | null; siteUrl: string | null; notice: string | null },
): void {
  const at = now()
  const said = heard && {
    title: heard.title,
    site_url: heard.siteUrl,
    notice: heard.notice,
    etag: heard.etag,
    last_modified: heard.lastModified,
  }
  upsert(library, feedId, { asked_at: at, heard_at: at, problem: null, login_origin: null, ...said })
}

function upsert(library: Library, feedId: FeedId, columns: Record<string, string | null>): void {
  const names = Object.keys(columns)
  transaction(library, () =>
    run(
      library,
      `INSERT INTO feed_state (feed_id, ${names.join(', ')}) VALUES (?, ${names.map(() => '?').join(', ')})
       ON CONFLICT DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      feedId,
      ...Object.values(columns),
    ),
  )
}

/** It could not be read, for this reason; `loginOrigin` is who asks for a user name and a password. */
export function noteProblem(
  library: Library,
  feedId: FeedId,
  sentence: string,
  loginOrigin: string | null = null,
): void {
  upsert(library, feedId, { asked_at: now(), problem: sentence, login_origin: loginOrigin })
}

/** The address of an article's page, or null where it has none. */
export function pageOf(library: Library, { articleId }: { articleId: ArticleId }): string | null {
  return (
    one<{ url: string | null }>(
      library,
      'SELECT url FROM article WHERE id = ? AND deleted_at IS NULL',
      articleId,
    )?.url ?? null
  )
}
