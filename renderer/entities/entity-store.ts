import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import type { ArticleEntities, ArticleEntity, ArticleMention } from '../../preload/contract/entity'
import type { Question } from '../queries/query'
import { followAnswer, readAnswer, settled } from '../queries/query-cache'
import { question } from '../queries/question'
import { useAnswer } from '../queries/use-answer'
import { announce } from '../text/announce-store'
import { onOtherArticle, showSpan, useOpenArticle } from '../text/open-article-store'
import { described } from './entity-words'
import { followEntity, followMention } from './follow-entity'

type EntitiesState = {
  /** The entity whose mentions are painted, and which of them is shown. */
  chosenKey: string | null
  mention: number
  /** The row that keys act on. */
  activeKey: string | null
  /** Pointed at or in focus: its mentions are lightly underlined. */
  hintedKey: string | null
}

const none: EntitiesState = {
  chosenKey: null,
  mention: 0,
  activeKey: null,
  hintedKey: null,
}

export const useEntities = create<EntitiesState>(() => none)

const { setState, getState } = useEntities

onOtherArticle((articleId) => {
  setState(none)
  void settled(entitiesOf(articleId))
})

/** Who and what is named in an article. */
export function entitiesOf(articleId: ArticleId | null): Question<ArticleEntities> | null {
  return articleId === null ? null : question('entity.byArticle', { articleId })
}

/** The entities of the article on screen. */
export function useFoundEntities() {
  return useAnswer(entitiesOf(useOpenArticle((state) => state.articleId)))
}

/** The entities of the article on screen, as far as they are known. */
export function readEntities(): ArticleEntities | null {
  return readAnswer(entitiesOf(useOpenArticle.getState().articleId))
}

export function entityOf(found: ArticleEntities | null, key: string | null): ArticleEntity | null {
  return found?.entities.find((entity) => entity.key === key) ?? null
}

/** The mention on show of an entity: null where the entity is not the chosen one. */
export function shownMention(entity: ArticleEntity): ArticleMention | null {
  const { chosenKey, mention } = getState()
  return chosenKey === entity.key ? (entity.mentions[mention] ?? null) : null
}

/** Follows the entities of the article on screen: what was chosen stays chosen, also under another key. */
export function followEntities(articleId: ArticleId | null): () => void {
  return followAnswer(entitiesOf(articleId), (found, before) => {
    if (before !== null) setState(followed(found, before))
  })
}

/** The chosen and the active entity, found again in the library's new answer. */
function followed(found: ArticleEntities, before: ArticleEntities): EntitiesState {
  const { chosenKey, mention, activeKey, hintedKey } = getState()
  const follow = (key: string | null) => {
    const entity = entityOf(before, key)
    return entity && followEntity(entity, found.entities)
  }
  const chosen = follow(chosenKey)
  const shown = entityOf(before, chosenKey)?.mentions[mention]
  return {
    chosenKey: chosen?.key ?? null,
    mention: chosen ? followMention(shown, chosen.mentions) : 0,
    activeKey: follow(activeKey)?.key ?? null,
    hintedKey: follow(hintedKey)?.key ?? null,
  }
}

/** The answer with one of its entities changed. */
export function withEntity(key: string, change: Partial<ArticleEntity>) {
  return (found: ArticleEntities): ArticleEntities => ({
    ...found,
    entities: found.entities.map((entity) => (entity.key === key ? { ...entity, ...change } : entity)),
  })
}

/** Paints an entity's mentions and shows one of them, the first if not said; chosen again, it lets go. */
export function chooseEntity(key: string | null, index?: number): void {
  const isClearing = key === null || (index === undefined && key === getState().chosenKey)
  setState({ chosenKey: isClearing ? null : key, mention: 0 })
  const entity = chosenEntity()
  if (!entity) return
  setState({ activeKey: key })
  showMention(index ?? 0)
  announce(`${described(entity)}: ${(index ?? 0) + 1} of ${entity.mentions.length}`)
}

function chosenEntity(): ArticleEntity | null {
  return entityOf(readEntities(), getState().chosenKey)
}

function showMention(index: number): void {
  setState({ mention: index })
  const mention = chosenEntity()?.mentions[index]
  if (mention) showSpan(mention)
}

/**
 * The next mention of the chosen entity, or the one before; round and round. Nothing happens where none is
 * chosen.
 */
export function stepMention(step: 1 | -1): void {
  const entity = chosenEntity()
  if (!entity) return
  const { length } = entity.mentions
  const index = (getState().mention + step + length) % length
  showMention(index)
  announce(`${entity.name}, ${index + 1} of ${length}, ${entity.mentions[index]?.state ?? ''}`)
}

/** The row that keys act on from now; its mentions are hinted at. */
export function activateRow(activeKey: string): void {
  setState({ activeKey, hintedKey: activeKey })
}

/** Underlines the mentions of a row, or no longer those of this one. */
export function hintEntity(key: string, isHinted: boolean): void {
  if (isHinted) setState({ hintedKey: key })
  else if (getState().hintedKey === key) setState({ hintedKey: null })
}
