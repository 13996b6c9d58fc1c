import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import type { ArticleEntities, ArticleEntity, ArticleMention } from '../../preload/contract/entity'
import { call } from '../bridge'
import { announce } from '../text/announce-store'
import { showSpan, useOpenArticle } from '../text/open-article-store'
import { described } from './entity-words'
import { followEntity, followMention } from './follow-entity'

type EntitiesState = {
  articleId: ArticleId | null
  found: ArticleEntities | null
  error: string | null
  /** The entity whose mentions are painted, and which of them is shown. */
  chosenKey: string | null
  mention: number
  /** The row that keys act on. */
  activeKey: string | null
  /** Pointed at or in focus: its mentions are lightly underlined. */
  hintedKey: string | null
}

const none: EntitiesState = {
  articleId: null,
  found: null,
  error: null,
  chosenKey: null,
  mention: 0,
  activeKey: null,
  hintedKey: null,
}

export const useEntities = create<EntitiesState>(() => none)

const { setState, getState } = useEntities

export function entityOf({ found }: Pick<EntitiesState, 'found'>, key: string | null): ArticleEntity | null {
  return found?.entities.find((entity) => entity.key === key) ?? null
}

export function chosenEntity(state: EntitiesState): ArticleEntity | null {
  return entityOf(state, state.chosenKey)
}

/** The mention on show of an entity: null where the entity is not the chosen one. */
export function shownMention(entity: ArticleEntity): ArticleMention | null {
  const { chosenKey, mention } = getState()
  return chosenKey === entity.key ? (entity.mentions[mention] ?? null) : null
}

/** Asks the library for the entities of the article on screen. */
export async function reloadEntities(): Promise<void> {
  const { articleId } = useOpenArticle.getState()
  if (articleId === null) {
    setState(none)
    return
  }
  if (getState().articleId !== articleId) setState({ ...none, articleId })
  try {
    const found = await call('entity.byArticle', { articleId })
    if (getState().articleId === articleId) setState(followed(found))
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    if (getState().articleId === articleId) setState({ error: sentence })
  }
}

/** The chosen and the active entity, found again in the library's new answer. */
function followed(found: ArticleEntities): Partial<EntitiesState> {
  const before = getState()
  const follow = (key: string | null) => {
    const entity = entityOf(before, key)
    return entity && followEntity(entity, found.entities)
  }
  const chosen = follow(before.chosenKey)
  const shown = chosenEntity(before)?.mentions[before.mention]
  return {
    found,
    error: null,
    chosenKey: chosen?.key ?? null,
    mention: chosen ? followMention(shown, chosen.mentions) : 0,
    activeKey: follow(before.activeKey)?.key ?? null,
    hintedKey: follow(before.hintedKey)?.key ?? null,
  }
}

/** Shows a change at once, before the library has answered: reloadEntities puts it right where the library refuses. */
export function applyOptimistically(key: string, change: (entity: ArticleEntity) => ArticleEntity): void {
  setState(({ found }) =>
    found === null
      ? {}
      : { found: { ...found, entities: found.entities.map((e) => (e.key === key ? change(e) : e)) } },
  )
}

/** Paints an entity's mentions and shows one of them, the first if not said; chosen again, it lets go. */
export function chooseEntity(key: string | null, index?: number): void {
  const isClearing = key === null || (index === undefined && key === getState().chosenKey)
  setState({ chosenKey: isClearing ? null : key, mention: 0 })
  const entity = chosenEntity(getState())
  if (!entity) return
  setState({ activeKey: key })
  showMention(index ?? 0)
  announce(`${described(entity)}: ${(index ?? 0) + 1} of ${entity.mentions.length}`)
}

function showMention(index: number): void {
  setState({ mention: index })
  const mention = chosenEntity(getState())?.mentions[index]
  if (mention) showSpan(mention)
}

export function stepMention(step: 1 | -1): void {
  const state = getState()
  const entity = chosenEntity(state)
  if (!entity) return
  const { length } = entity.mentions
  const index = (state.mention + step + length) % length
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
