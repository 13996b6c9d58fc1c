import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import type { ArticleEntities, ArticleEntity } from '../../preload/contract/entity'
import { call } from '../bridge'
import { announce } from '../reader/announce-store'
import { showSpan, useOpenArticle } from '../reader/open-article-store'
import { showError } from '../toasts/toast-store'

type EntityState = {
  articleId: ArticleId | null
  found: ArticleEntities | null
  error: string | null
  /** The entity whose mentions are painted, and which of them is shown. */
  chosenKey: string | null
  mention: number
}

const none: EntityState = { articleId: null, found: null, error: null, chosenKey: null, mention: 0 }

export const useEntities = create<EntityState>(() => none)

const { setState, getState } = useEntities

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
    if (getState().articleId === articleId) setState({ found, error: null })
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    if (getState().articleId === articleId) setState({ error: sentence })
  }
}

export function chosenEntity({ found, chosenKey }: EntityState): ArticleEntity | null {
  return found?.entities.find((entity) => entity.key === chosenKey) ?? null
}

function showMention(index: number): void {
  setState({ mention: index })
  const entity = chosenEntity(getState())
  const mention = entity?.mentions[index]
  if (!entity || !mention) return
  showSpan(mention)
  announce(`${entity.name}, mention ${index + 1} of ${entity.mentions.length}`)
}

/** Paints an entity's mentions and shows the first; chosen again, it lets go. */
export function chooseEntity(key: string | null): void {
  const isLettingGo = key === null || key === getState().chosenKey
  setState({ chosenKey: isLettingGo ? null : key, mention: 0 })
  if (!isLettingGo) showMention(0)
}

export function stepMention(step: 1 | -1): void {
  const state = getState()
  const count = chosenEntity(state)?.mentions.length ?? 0
  if (count > 0) showMention((state.mention + step + count) % count)
}

/** The person's word on a suggestion, and back. */
export async function toggleConfirmed({ key, confirmed }: ArticleEntity): Promise<void> {
  const { articleId } = getState()
  if (articleId === null) return
  try {
    if (confirmed === null) await call('entity.confirm', { articleId, key })
    else await call('entity.unconfirm', { entityId: confirmed })
    await reloadEntities()
  } catch (error) {
    showError(error)
  }
}
