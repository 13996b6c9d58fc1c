import type { ArticleEntity, ArticleMention, SplitInto } from '../../preload/contract/entity'
import { describePassage, type TextSpan } from '../anchoring/passage'
import { shorten } from '../anchoring/words'
import { call } from '../bridge'
import { useOpenArticle } from '../text/open-article-store'
import { showToast } from '../toasts/toast-store'
import { runAction, splitName } from './entity-actions'

// A name is a few words; a page that is taken for one is a slip of the hand.
const maxNameLength = 300

/** The words of the open article at a place. */
export const wordsAt = ({ start, end }: TextSpan): string =>
  useOpenArticle.getState().article?.revision.text.slice(start, end) ?? ''

/** What these words would be called: without line breaks and doubled spaces. */
export const asName = (words: string): string => words.replace(/\s+/gu, ' ').trim()

/** Says who or what the words at a place are. Answers false, with the reason told, where that cannot be. */
export function nameWords(span: TextSpan, entity: SplitInto, name: string): Promise<boolean> {
  const { article } = useOpenArticle.getState()
  const passage = article && describePassage(article.revision.text, span)
  if (!article || !passage) return Promise.resolve(false)
  return runAction(
    (articleId, actId) =>
      call('entity.addMention', { articleId, revisionId: article.revision.id, passage, entity, actId }),
    name === asName(passage.exact)
      ? `Marked “${shorten(name, 40)}” as a name.`
      : `“${shorten(passage.exact, 40)}” is ${shorten(name, 40)}.`,
  )
}

export function isTooLong(words: string): boolean {
  if (asName(words).length <= maxNameLength) return false
  showToast({ text: `A name has at most ${maxNameLength} characters: select fewer words.`, tone: 'error' })
  return true
}

const intoOf = ({ ref }: Pick<ArticleEntity, 'ref'>): SplitInto => ref

/** A person's word on this one mention: it is the entity that it stands under. */
export function confirmMention(entity: ArticleEntity, mention: ArticleMention): Promise<boolean> {
  return nameWords(mention, intoOf(entity), entity.name)
}

/** This one mention is somebody else. */
export function moveMention(
  entity: ArticleEntity,
  mention: ArticleMention,
  into: { entity: SplitInto; name: string },
): Promise<boolean> {
  const { articleId } = useOpenArticle.getState()
  if (entity.confirmed === null || articleId === null) return nameWords(mention, into.entity, into.name)
  const { start, end } = mention
  return splitName(entity, { off: { articleId, start, end }, words: wordsAt(mention) }, into.entity)
}
