import type { ArticleId, EntityId, MentionId, RevisionId } from '../../../preload/contract/common'
import type { SplitInto } from '../../../preload/contract/entity'
import type { Passage } from '../../../preload/contract/highlight'
import { groupsOf } from './article-entities'
import { liveArticle } from '../articles/article-rows'
import { all, type Library, one, transaction } from '../database/database'
import { notFound } from '../database/errors'
import { entityOfName } from './entities'
import { checkPassage } from '../articles/check-passage'
import { newDecisionId } from '../journal/decision-id'
import type { Writing } from '../journal/journal'
import { readEntity, rootOf } from './resolve-name'
import { passageAt, readText } from '../articles/revisions'
import { quoted, wholeCharacters } from '../database/text'
import { act, insertRow, removeRow } from '../journal/write'

/** A place in the article's current text. */
type Spot = { articleId: ArticleId; start: number; end: number }

/** What a person says of words: whose they are, or with null that they are no name. */
export type Decision = { entityId: EntityId | null; origin: 'confirm' | 'hand' | 'split' | 'reject' }

/**
 * Enters what the words at a place are, in place of what was said of them before. The decision is of the
 * current revision and keeps words and surroundings, by which it is placed in later ones.
 */
export function decideMention(
  writing: Writing,
  articleId: ArticleId,
  passage: Passage,
  { entityId, origin }: Decision,
): MentionId {
  const { library } = writing
  for (const id of decisionsAt(library, { articleId, ...passage })) removeRow(writing, 'mention', id)
  const id = newDecisionId(library, 'mention') as MentionId
  insertRow(writing, 'mention', {
    id,
    article_id: articleId,
    revision_id: liveArticle(library, articleId).revision_id,
    start_offset: passage.start,
    end_offset: passage.end,
    exact: passage.exact,
    prefix: wholeCharacters(passage.prefix),
    suffix: wholeCharacters(passage.suffix),
    entity_id: entityId,
    origin,
  })
  return id
}

/**
 * The decisions that touch a place: a mention has one at most, so that a new one takes the place of all of
 * these.
 */
function decisionsAt(library: Library, { articleId, start, end }: Spot): string[] {
  return all<{ id: string }>(
    library,
    'SELECT id FROM mention_placed WHERE article_id = ? AND start_offset < ? AND end_offset > ?',
    articleId,
    end,
    start,
  ).map(({ id }) => id)
}

/** The passage of a mention that stands in the article; throws where none does. */
export function mentionPassage(library: Library, { articleId, start, end }: Spot): Passage {
  const isThere = groupsOf(library, articleId).standing.some(({ mentions }) =>
    mentions.some((mention) => mention.start === start && mention.end === end),
  )
  if (!isThere) throw notFound('mention')
  return passageAt(readText(library, liveArticle(library, articleId).revision_id), start, end)
}

/** "Not a name" at this one place. What was added by hand is simply taken away. */
export function rejectMention(library: Library, spot: Spot): Record<string, never> {
  return transaction(library, () => {
    const { articleId } = spot
    const passage = mentionPassage(library, spot)
    const isAdded = groupsOf(library, articleId).standing.some(({ mentions }) =>
      mentions.some(({ start, end, state }) => start === spot.start && end === spot.end && state === 'added'),
    )
    const about = { label: `mark ${quoted(passage.exact)} as not a name here`, articleId }
    act(library, about, (writing) => {
      if (!isAdded) {
        decideMention(writing, articleId, passage, { entityId: null, origin: 'reject' })
        return
      }
      for (const id of decisionsAt(library, spot)) removeRow(writing, 'mention', id)
    })
    return {}
  })
}

/**
 * The words at this place are this entity: confirms what was found there, or adds what was not. Throws
 * `conflict` where the article has another text by now than the window showed, or has other words there.
 */
export function add(
  library: Library,
  draft: { articleId: ArticleId; revisionId: RevisionId; passage: Passage; entity: SplitInto },
): { entityId: EntityId; mentionId: MentionId } {
  return transaction(library, () => {
    const { articleId, passage, entity } = draft
    checkPassage(library, draft)
    const about = { label: `mark ${quoted(passage.exact)}`, articleId }
    return act(library, about, (writing) => {
      const entityId =
        'entityId' in entity
          ? readEntity(library, rootOf(library, entity.entityId)).id
          : entityOfName(writing, entity)
      const mentionId = decideMention(writing, articleId, passage, { entityId, origin: 'hand' })
      return { entityId, mentionId }
    })
  })
}

/** Takes a person's decision on one mention back. */
export function withdraw(library: Library, { mentionId }: { mentionId: MentionId }): Record<string, never> {
  return transaction(library, () => {
    const row = one<{ article_id: ArticleId; exact: string }>(
      library,
      'SELECT article_id, exact FROM mention WHERE id = ? AND deleted_at IS NULL',
      mentionId,
    )
    if (row === undefined) throw notFound('mention')
    const about = { label: `reset ${quoted(row.exact)} to a suggestion`, articleId: row.article_id }
    act(library, about, (writing) => {
      removeRow(writing, 'mention', mentionId)
    })
    return {}
  })
}
