import { create } from 'zustand'
import type { ArticleSummary } from '../../preload/contract/article'

export type Likened = Pick<ArticleSummary, 'id' | 'title'>

type Similar = {
  /** What the articles in place of the list are like; null while there are none. */
  to: Likened | null
  /** The hit among them that was chosen last. */
  chosen: string | null
}

const none: Similar = { to: null, chosen: null }

/** Whether articles that are like another one stand in the place of the list. */
export const useSimilar = create<Similar>(() => none)

const { getState, setState } = useSimilar

export function showSimilar({ id, title }: Likened): void {
  setState({ to: { id, title }, chosen: null })
}

export function chooseSimilar(chosen: string): void {
  setState({ chosen })
}

export function leaveSimilar(): void {
  if (getState().to !== null) setState(none)
}
