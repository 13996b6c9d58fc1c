import type { ArticleEntity, ArticleMention, SplitInto } from '../../preload/contract/entity'
import { describePassage, type TextSpan } from '../anchoring/passage'
import { shorten } from '../anchoring/words'
import { call } from '../bridge'
import { useOpenArticle } from '../text/open-article-store'
import { showToast } from '../toasts/toast-store'
import { runAction, splitEntity } from './entity-actions'

// A name is a few words; a page that is taken for one is a slip of the hand.
const maxNameLength = 300

/** The words of the open article at a place. */
export const wordsAt = ({ start, end }: TextSpan): string =>
  useOpenArticle.getState().article?.revision.text.slice(start, end) ?? ''

/** What these words would be called: without line breaks and doubled spaces. */
export const asName = (words: string): string => words.replace(/\s+/gu, ' ').trim()

/** Marks the words at a place as a mention of an entity. Where that fails, shows why and answers false. */
export function markWords(span: TextSpan, entity: SplitInto, name: string): Promise<boolean> {
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

/** Confirms that this one mention is the entity that it is listed under. */
export function confirmMention(entity: ArticleEntity, mention: ArticleMention): Promise<boolean> {
  return markWords(mention, intoOf(entity), entity.name)
}

/** Moves this one mention to another entity. */
export function moveMention(
  entity: ArticleEntity,
  mention: ArticleMention,
  into: { entity: SplitInto; name: string },
): Promise<boolean> {
  const { articleId } = useOpenArticle.getState()
  if (entity.confirmed === null || articleId === null) return markWords(mention, into.entity, into.name)
  const { start, end } = mention
  return splitEntity(entity, { off: { articleId, start, end }, words: wordsAt(mention) }, into.entity)
}
