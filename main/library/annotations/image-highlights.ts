import type { ArticleId, HighlightId, RevisionId } from '../../../preload/contract/common'
import type { HighlightColor } from '../../../preload/contract/highlight'
import { checkPassage } from '../articles/check-passage'
import { standingImages } from '../articles/images/marked-images'
import { passageAt, readText } from '../articles/revisions'
import { type Library, transaction } from '../database/database'
import { conflict, failure } from '../database/errors'
import { act } from '../journal/write'
import { insertInPlace } from './highlight-extent'
import { calledOf, get, insertHighlight, type StoredHighlight } from './highlights'

type OnImage = {
  articleId: ArticleId
  revisionId: RevisionId
  sha256: string
  /** Where the block begins at which it stands. */
  at: number
  color: HighlightColor
  replaces?: HighlightId | undefined
}

/**
 * Marks a whole image. `replaces`: the highlight on an image whose place it takes, with its colour, notes and tags. Throws
 * `conflict` where the article's current text has no such image there.
 */
export function createOnImage(library: Library, { replaces, ...wanted }: OnImage): StoredHighlight {
  return transaction(library, () => {
    const draft = draftOn(library, wanted)
    const { articleId } = draft
    if (replaces === undefined) {
      const about = { label: `highlight ${calledOf(draft)}`, articleId }
      return get(
        library,
        act(library, about, (writing) => insertHighlight(writing, draft)),
      )
    }
    const former = formerOf(library, replaces, articleId)
    const about = { label: `move highlight to ${calledOf(draft)}`, articleId }
    const inPlace = { ...draft, color: former.color, style: former.style, replaces: former.id }
    return get(
      library,
      act(library, about, (writing) => insertInPlace(writing, inPlace)),
    )
  })
}

function draftOn(library: Library, { articleId, revisionId, sha256, at, color }: Omit<OnImage, 'replaces'>) {
  const standing = standingImages(library, revisionId).find(
    (image) => image.sha256 === sha256 && image.start === at,
  )
  if (standing === undefined) {
    throw conflict('This image is not in the article’s text as it is now; open the article again.')
  }
  const { start, end, words } = standing
  const passage = passageAt(readText(library, revisionId), start, end)
  checkPassage(library, { articleId, revisionId, passage })
  return { articleId, revisionId, passage, color, image: { sha256, words } }
}

function formerOf(library: Library, highlightId: HighlightId, articleId: ArticleId): StoredHighlight {
  const former = get(library, highlightId)
  if (former.articleId !== articleId || former.image === null) {
    throw failure('invalid-input', 'Only a highlight on an image of this article can be put on this image.')
  }
  return former
}
