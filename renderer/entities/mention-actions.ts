import type { ArticleEntity, ArticleMention, SplitInto } from '../../preload/contract/entity'
import { describePassage, type TextSpan } from '../anchoring/passage'
import { shorten } from '../anchoring/words'
import { act } from '../queries/act'
import { readArticle, useOpenArticle } from '../text/open-article-store'
import { showToast } from '../toasts/toast-store'
import { quoted, runAction, splitEntity } from './entity-actions'

// A name is a few words; a page that is taken for one is a slip of the hand.
const maxNameLength = 300

/** The words of the open article at a place. */
export function wordsAt({ start, end }: TextSpan): string {
  return readArticle()?.revision.text.slice(start, end) ?? ''
}

/** What these words would be called: without line breaks and doubled spaces. */
export function asName(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

/**
 * Marks the words at a place as a mention of an entity, and says so with `said`. Where that fails, shows why and
 * answers false.
 */
export function markWords(
  span: TextSpan,
  entity: SplitInto,
  name: string,
  said = markedText(wordsAt(span), name),
): Promise<boolean> {
  const article = readArticle()
  const passage = article && describePassage(article.revision.text, span)
  if (!article || !passage) return Promise.resolve(false)
  return runAction(
    (articleId, actId) =>
      act('entity.addMention', { articleId, revisionId: article.revision.id, passage, entity, actId }),
    said,
  )
}

function markedText(words: string, name: string): string {
  return asName(words) === name
    ? `Marked ${quoted(name)} as a name.`
    : `${quoted(words)} is ${shorten(name, 40)}.`
}

/** Whether words are too many for a name; where they are, the person has been told. */
export function isTooLong(words: string): boolean {
  if (asName(words).length <= maxNameLength) return false
  showToast({ text: `A name has at most ${maxNameLength} characters: select fewer words.`, tone: 'error' })
  return true
}

/** Confirms that this one mention is the entity that it is listed under. */
export function confirmMention(entity: ArticleEntity, mention: ArticleMention): Promise<boolean> {
  const said = `Confirmed ${quoted(wordsAt(mention))} here.`
  return markWords(mention, intoOf(entity), entity.name, said)
}

function intoOf({ ref }: Pick<ArticleEntity, 'ref'>): SplitInto {
  return ref
}

/**
 * Moves this one mention to another entity. From one of the library's it is split off; a suggestion has nothing
 * to be split off from, so that the words are marked as the other instead.
 */
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
