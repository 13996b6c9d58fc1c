import type { ArticleId, EntityId, HighlightId } from '../../preload/contract/common'
import type { Highlight } from '../../preload/contract/highlight'
import type { Followed } from '../../preload/contract/link'
import type { OwnLink } from '../../preload/contract/own-link'
import * as highlights from '../library/annotations/highlights'
import {
  type Standing,
  standingOfArticle,
  standingOfEntity,
  standingOfHighlight,
} from '../library/annotations/link-ends'
import type { Library } from '../library/database/database'
import { rootOf } from '../library/entities/resolve-name'
import { reworded } from './reworded'

/** Links that lead into a library. */
type Inward = Exclude<OwnLink, { to: 'page' }>

const elsewhere = 'Open the library that it was made in, and use the link again.'
const restore = 'It is shown under Deleted; restore it there from its menu to go on working with it.'

/** Where a link leads in this library, and in a sentence what is not as the link has it. Changes nothing. */
export function followLink(library: Library, link: Inward): Followed {
  return link.to === 'entity' ? entityAt(library, link.entityId) : articleAt(library, link)
}

/** An entity that was merged is shown as what it is part of by now. */
function entityAt(library: Library, entityId: EntityId): Followed {
  const root = rootOf(library, entityId)
  const standing = standingOfEntity(library, root)
  if (standing === 'there') return { shows: 'entity', of: { entityId: root } }
  const says =
    standing === 'unknown'
      ? `The name that this link leads to is not in the library that is open. ${elsewhere}`
      : 'The name that this link leads to is a suggestion again. Search for it under Names, and confirm it to have its page back.'
  return { shows: 'nothing', says }
}

type ToArticle = { articleId: ArticleId; highlightId: HighlightId | null }

function articleAt(library: Library, { articleId, highlightId }: ToArticle): Followed {
  const standing = standingOfArticle(library, articleId)
  if (standing === 'unknown') {
    const says = `The article that this link leads to is not in the library that is open. ${elsewhere}`
    return { shows: 'nothing', says }
  }
  const isDeleted = standing === 'deleted'
  const article = { shows: 'article', articleId, span: null, highlightId: null, isDeleted } as const
  if (isDeleted) return { ...article, says: `The article that this link leads to was deleted. ${restore}` }
  if (highlightId === null) return { ...article, says: null }
  // One that was given other bounds since was deleted, and another has taken its place.
  const present = highlights.currentHighlight(library, highlightId) ?? highlightId
  const found = standingOfHighlight(library, present, articleId)
  if (found !== 'there') return { ...article, says: noHighlight(found) }
  return { ...article, ...placeOf(reworded(library, highlights.get(library, present))) }
}

function noHighlight(standing: Exclude<Standing, 'there'>): string {
  return standing === 'deleted'
    ? 'The highlight that this link leads to was deleted; its article is shown. Undo brings a highlight back.'
    : 'The highlight that this link leads to is not in the library that is open; its article is shown. Look for its words in the article.'
}

/** A highlight stands where the article's current text has its words, and perhaps not as they were marked. */
function placeOf({ id: highlightId, placement, rewording }: Highlight) {
  if (placement.state === 'gone') {
    const says =
      'The words of this highlight are no longer in the article’s text. The highlight is kept: it is the last one under Notes.'
    return { span: null, highlightId, says }
  }
  const span = { start: placement.start, end: placement.end }
  const isAsMarked = rewording === null || rewording.decision === 'kept'
  const says = isAsMarked
    ? null
    : 'The article was changed here since these words were marked. Press the highlight to compare both wordings.'
  return { span, highlightId, says }
}
