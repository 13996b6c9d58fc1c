import { create } from 'zustand'
import type { ArticleEntity, ArticleMention } from '../../preload/contract/entity'
import type { TextSpan } from '../anchoring/passage'
import type { Box } from '../ui/menus/place-beside'

/** A dialog about an entity, or about words that are to be marked as one. */
export type EntityDialog =
  | { ask: 'merge'; entity: ArticleEntity }
  | { ask: 'split'; entity: ArticleEntity; mention: ArticleMention | null }
  | { ask: 'who'; entity: ArticleEntity; mention: ArticleMention }
  | { ask: 'name'; span: TextSpan; words: string }

/** A menu about an entity, at its row or at a mention in the text. */
export type EntityMenu = {
  of: 'entity' | 'mention' | 'both' | 'kind'
  entity: ArticleEntity
  mention: ArticleMention | null
  anchor: Box
}

type EntityDialogState = { dialog: EntityDialog | null; menu: EntityMenu | null; renamingKey: string | null }

export const useEntityDialogs = create<EntityDialogState>(() => ({
  dialog: null,
  menu: null,
  renamingKey: null,
}))

export function openEntityDialog(dialog: EntityDialog | null): void {
  useEntityDialogs.setState({ dialog })
}

export function openEntityMenu(menu: EntityMenu | null): void {
  useEntityDialogs.setState({ menu })
}

export function startRenaming(renamingKey: string | null): void {
  useEntityDialogs.setState({ renamingKey })
}

export function closeEntityDialogs(): void {
  useEntityDialogs.setState({ dialog: null, menu: null, renamingKey: null })
}
