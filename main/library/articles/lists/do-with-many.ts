import type { ChosenArticles, Deed } from '../../../../preload/contract/article-list'
import type { ActId, ArticleId } from '../../../../preload/contract/common'
import type { Library } from '../../database/database'
import { type Sql, sql } from '../../database/sql'
import { quoted } from '../../database/text'
import { relabel, type Writing } from '../../journal/journal'
import type { LongTurns } from '../../journal/turns'
import { removeRow, restoreRow, updateRow } from '../../journal/write'
import { writeEach, type Written } from '../../journal/write-each'
import { nameOf } from '../collections/collection-rows'
import { putIn, takeOut } from '../collections/collect'
import { outletSource } from '../sources'
import { chosenArticles, howMany } from './chosen'

export type Asked = { actId: ActId; chosen: ChosenArticles; deed: Deed }

/** Puts a tag on an article, as the room of tags does. */
export type PutTag = (writing: Writing, on: { articleId: ArticleId }, name: string) => void

type Way = {
  /** Which articles are not so already; of a deleted one nothing changes but that. */
  needs: Sql
  write: (writing: Writing, articleId: ArticleId) => void
  label: (articles: string) => string
}

/** Does one thing with all articles that were chosen, in turns and in one step of undo. */
export async function doWithMany(
  library: Library,
  { actId, chosen, deed }: Asked,
  turns: LongTurns,
  putTag: PutTag,
): Promise<Written> {
  const { needs, write, label } = wayOf(library, deed, putTag)
  const about = { label: label('articles'), articleId: null, key: actId }
  turns.begin({ id: actId, label: about.label }, howMany(library, chosen))
  const done = await writeEach(library, about, chosenArticles(library, chosen, needs), turns, write)
  if (done.changed > 0) relabel(library, actId, label(counted(done.changed)))
  return done
}

function counted(articles: number): string {
  return articles === 1 ? '1 article' : `${articles.toLocaleString('en')} articles`
}

const isLive = sql`l.status <> 'deleted'`

function wayOf(library: Library, deed: Deed, putTag: PutTag): Way {
  switch (deed.kind) {
    case 'read':
      return {
        needs: sql`${isLive} AND l.is_unread = ${deed.is ? 1 : 0}`,
        write: mark('read_at', deed.is),
        label: (articles) => `mark ${articles} as ${deed.is ? 'read' : 'unread'}`,
      }
    case 'starred':
      return {
        needs: sql`${isLive} AND l.is_starred = ${deed.is ? 0 : 1}`,
        write: mark('starred_at', deed.is),
        label: (articles) => (deed.is ? `star ${articles}` : `remove the star from ${articles}`),
      }
    case 'archived':
      return {
        needs: sql`l.status = ${deed.is ? 'open' : 'archived'}`,
        write: mark('archived_at', deed.is),
        label: (articles) => `${deed.is ? 'archive' : 'unarchive'} ${articles}`,
      }
    case 'deleted':
      return deed.is ? deleting : restoring
    case 'tag':
      return tagging(deed.name, putTag)
    case 'collected':
      return collecting(library, deed)
    case 'outlet':
      return correcting((writing) => ({ source_id: outletSource(writing, deed.name) }), 'outlet')
    case 'published': {
      const { value, zone, words } = deed.date ?? { value: null, zone: null, words: null }
      return correcting(
        () => ({ published_value: value, published_zone: zone, published_words: words }),
        'date',
      )
    }
  }
}

function mark(column: 'read_at' | 'starred_at' | 'archived_at', is: boolean): Way['write'] {
  return (writing, articleId) => {
    updateRow(writing, 'article_state', articleId, { [column]: is ? writing.at : null })
  }
}

const deleting: Way = {
  needs: isLive,
  write: (writing, articleId) => removeRow(writing, 'article', articleId),
  label: (articles) => `delete ${articles}`,
}

const restoring: Way = {
  needs: sql`l.status = 'deleted'`,
  write: (writing, articleId) => {
    restoreRow(writing, 'article', articleId)
    restoreRow(writing, 'article_state', articleId)
  },
  label: (articles) => `restore ${articles}`,
}

function tagging(name: string, putTag: PutTag): Way {
  return {
    needs: isLive,
    write: (writing, articleId) => putTag(writing, { articleId }, name),
    label: (articles) => `tag ${articles} with ${quoted(name)}`,
  }
}

function collecting(library: Library, { collectionId, is }: Extract<Deed, { kind: 'collected' }>): Way {
  const name = quoted(nameOf(library, collectionId))
  const isIn = sql`EXISTS (SELECT 1 FROM collection_article m
    WHERE m.article_id = a.id AND m.collection_id = ${collectionId} AND m.deleted_at IS NULL)`
  return {
    needs: sql`${isLive} AND ${isIn} = ${is ? 0 : 1}`,
    write: (writing, articleId) => {
      if (is) putIn(writing, { collectionId, articleId })
      else takeOut(writing, { collectionId, articleId })
    },
    label: (articles) => (is ? `add ${articles} to ${name}` : `take ${articles} out of ${name}`),
  }
}

type Columns = (writing: Writing) => Parameters<typeof updateRow>[3]

function correcting(columns: Columns, what: string): Way {
  return {
    needs: isLive,
    write: (writing, articleId) => {
      updateRow(writing, 'article', articleId, columns(writing))
    },
    label: (articles) => `set the ${what} of ${articles}`,
  }
}
