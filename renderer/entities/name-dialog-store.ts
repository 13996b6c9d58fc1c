import { create } from 'zustand'
import type { ArticleEntity, ArticleMention } from '../../preload/contract/entity'
import type { TextSpan } from '../anchoring/passage'
import type { Box } from '../ui/menus/place-beside'

/** What is asked of the person about a name. */
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

type Asked = { dialog: NameDialog | null; menu: NameMenu | null; renamingKey: string | null }

export const useAsked = create<Asked>(() => ({ dialog: null, menu: null, renamingKey: null }))

export const askAbout = (dialog: NameDialog | null): void => useAsked.setState({ dialog })
export const openNameMenu = (menu: NameMenu | null): void => useAsked.setState({ menu })
export const startRenaming = (renamingKey: string | null): void => useAsked.setState({ renamingKey })
export const askNothing = (): void => useAsked.setState({ dialog: null, menu: null, renamingKey: null })
