import type { Block } from '../../../preload/contract/article'
import type { ArticleId } from '../../../preload/contract/common'
import type { Reading } from '../../../preload/contract/importing'
import { plainAddress, waysToWrite } from '../articles/addresses'
import type { revision_text } from '../database/captured-tables'
import type { Held } from '../database/columns'
import { all, type Library } from '../database/database'

/** A story as a revision or an entry tells it. */
export type Telling = {
  title: string | null
  address: string | null
  published: string | null
  body: string
}

/** How stories are told apart. Handed in: it is not SQL. */
export type Sameness = {
  /** Of two that go by one id. */
  isSameStory: (one: Telling, other: Telling) => boolean
  /** Of a page that came by hand, and what a feed says of the page at its address. */
  isSamePage: (page: Telling, entry: Telling) => boolean
  /** Of two entries with ids of their own. */
  isSameEntry: (one: Telling, other: Telling) => boolean
}

type Told = {
  text: string
  blocks: readonly Block[]
  fields: Pick<Reading['fields'], 'url' | 'published'>
}

export function tellingOf({ text, blocks, fields }: Told): Telling {
  const wordsOf = (isHeadline: boolean) =>
    blocks
      .filter(({ kind }) => (kind === 'title') === isHeadline)
      .map(({ start, end }) => text.slice(start, end))
      .join('\n')
  const title = wordsOf(true)
  return {
    title: title === '' ? null : title,
    address: addressOf(fields.url),
    published: fields.published?.value ?? null,
    body: wordsOf(false),
  }
}

function addressOf(url: string | null): string | null {
  return url === null ? null : (waysToWrite(url)[0] ?? plainAddress(url))
}

type ToldRow = Held<typeof revision_text, 'text' | 'blocks'> & {
  url: string | null
  published: string | null
}

// A live report has hundreds.
const maxTellings = 8

/** What an article's latest revisions tell. */
export function tellingsOf(library: Library, articleId: ArticleId): Telling[] {
  return all<ToldRow>(
    library,
    `SELECT x.text, x.blocks,
       iif(r.understood IS NULL, a.url, r.understood ->> '$.url') AS url,
       iif(r.understood IS NULL, a.published_value, r.understood ->> '$.published.value') AS published
     FROM revision r JOIN revision_text x ON x.revision_id = r.id JOIN article a ON a.id = r.article_id
     WHERE r.article_id = ? ORDER BY r.number DESC LIMIT ${maxTellings}`,
    articleId,
  ).map(({ text, blocks, url, published }) =>
    tellingOf({
      text,
      blocks: JSON.parse(blocks) as Block[],
      fields: { url, published: published === null ? null : { value: published, zone: null, words: '' } },
    }),
  )
}
