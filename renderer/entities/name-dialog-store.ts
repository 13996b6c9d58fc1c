import { create } from 'zustand'
import type { ArticleEntity, ArticleMention } from '../../preload/contract/entity'
import type { TextSpan } from '../anchoring/passage'
import type { Box } from '../ui/menus/place-beside'

/** A dialog about an entity, or about words that are to be marked as one. */
export type NameDialog =
  | { ask: 'merge'; entity: ArticleEntity }
  | { ask: 'split'; entity: ArticleEntity; mention: ArticleMention | null }
  | { ask: 'who'; entity: ArticleEntity; mention: ArticleMention }
  | { ask: 'name'; span: TextSpan; words: string }

/** A menu about a name, at its row or at a mention in the text. */
export type NameMenu = {
  of: 'name' | 'mention' | 'both' | 'kind'
  entity: ArticleEntity
  mention: ArticleMention | null
  anchor: Box
}

type NameDialogs = { dialog: NameDialog | null; menu: NameMenu | null; renamingKey: string | null }

export const useNameDialogs = create<NameDialogs>(() => ({ dialog: null, menu: null, renamingKey: null }))

export const openNameDialog = (dialog: NameDialog | null): void => useNameDialogs.setState({ dialog })
export const openNameMenu = (menu: NameMenu | null): void => useNameDialogs.setState({ menu })
export const startRenaming = (renamingKey: string | null): void => useNameDialogs.setState({ renamingKey })
export const closeNameDialogs = (): void =>
  useNameDialogs.setState({ dialog: null, menu: null, renamingKey: null })
