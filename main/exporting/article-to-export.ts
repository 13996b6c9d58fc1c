import type { Article } from '../../preload/contract/article'
import type { RevisionId } from '../../preload/contract/common'
import type { ArticleEntities } from '../../preload/contract/entity'
import type { Highlight } from '../../preload/contract/highlight'
import type { Note } from '../../preload/contract/note'
import type { Quote } from '../../preload/contract/quote'
import type { ChainHead } from '../../preload/contract/safety/verify'
import type { ColorNames } from '../../preload/contract/search/query'
import type { Tagging } from '../../preload/contract/tag'

/** An article with everything that a person added to it, whatever format it is written in. */
export type ArticleToExport = {
  article: Article
  highlights: readonly Highlight[]
  notes: readonly Note[]
  entities: ArticleEntities
  quotes: readonly Quote[]
  tags: readonly Tagging[]
  /** What the library calls the colours that have a name of their own in it. */
  colorNames: ColorNames
  /** The headline that the article has with each of its revisions. */
  headlines: ReadonlyMap<RevisionId, string>
  /** Up to where the journal is sealed; left out where there is no library. */
  journal?: ChainHead
}
