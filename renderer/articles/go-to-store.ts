import { create } from 'zustand'
import { indexAt } from '../queries/sparse-rows'
import { moveTo, readList, readOutline } from './article-store'
import { seenAt } from './outline'

type GoTo = {
  isOpen: boolean
  /** Where the list is to stand; each place that is sought is another object. */
  sought: { readonly index: number } | null
  /** The person went back to where they were. */
  isGivenUp: boolean
}

/** Going to a title, an outlet or a date in the list by typing how it begins. */
export const useGoTo = create<GoTo>(() => ({ isOpen: false, sought: null, isGivenUp: false }))

export function openGoTo(): void {
  useGoTo.setState({ isOpen: true, sought: null, isGivenUp: false })
}

/** Stays where the list stands by now, or goes back to where it stood. */
export function closeGoTo({ isGivenUp = false } = {}): void {
  useGoTo.setState({ isOpen: false, sought: null, isGivenUp })
}

/** Moves the list, and the keyboard in it, to how many articles stand before a place. No article is opened. */
export function seekTo(position: number): void {
  const index = seenAt(readOutline(), indexAt(readList(), position))
  moveTo(index)
  useGoTo.setState({ sought: { index } })
}
