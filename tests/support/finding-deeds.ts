import type { Library } from '../../main/library/database'
import { byArticle } from '../../main/library/entities'
import { rootOf } from '../../main/library/known'
import * as mentions from '../../main/library/mentions'
import { merge } from '../../main/library/merging'
import * as quotes from '../../main/library/quotes'
import type { ArticleId, EntityId } from '../../preload/contract/common'

type Random = (below: number) => number

const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[random(list.length)]

const idsIn = <Id extends string>(library: Library, table: string): Id[] =>
  library.db.prepare(`SELECT id FROM ${table} WHERE deleted_at IS NULL`).pluck().all() as Id[]

const liveArticles = (library: Library) => idsIn<ArticleId>(library, 'article')

/** Merges two of the library's entities, where there are two. */
export const mergeSome = (library: Library, random: Random): void => {
  const [from, into] = [0, 1].map(() => pick(random, idsIn<EntityId>(library, 'entity')))
  if (from === undefined || into === undefined || rootOf(library, from) === rootOf(library, into)) return
  merge(library, { from: { entityId: from }, into: { entityId: into } })
}

/** Decides on a quotation or a mention of some article. */
export const decideSome = (library: Library, random: Random): void => {
  const articleId = pick(random, liveArticles(library))
  if (articleId === undefined) return
  const [group] = byArticle(library, { articleId }).entities
  const [quote] = quotes.byArticle(library, { articleId })
  if (quote !== undefined && random(2) === 0) {
    quotes.setSpeaker(library, {
      articleId,
      at: quote.at,
      speaker: group?.ref ?? { words: `words ${random(9)}` },
    })
  } else if (group !== undefined) {
    const { start, end } = group.mentions[0]!
    mentions.rejectMention(library, { articleId, start, end })
  }
}
