import { create } from 'zustand'
import type { HitKind, HitOrder } from '../../preload/contract/search/hits'
import { readSettings } from '../settings/settings-store'

export type Search = {
  /** As it stands in the field. */
  text: string
  /** More of the last word may come; Enter says that it is whole. */
  isTyping: boolean
  kind: HitKind
  /** The hit that was chosen last. */
  chosen: string | null
  /** The search for which something was opened last: its words are marked in every article. */
  opened: string | null
}

const none: Search = { text: '', isTyping: true, kind: 'article', chosen: null, opened: null }

/** What is searched for. What it finds, `search-questions.ts` asks. */
export const useSearch = create<Search>(() => none)

const { getState, setState } = useSearch

export function isSearching({ text }: Pick<Search, 'text'>): boolean {
  return text.trim() !== ''
}

/** What main is asked: while somebody types, the newest come first, because that is the same for every key. */
export type Asked = { text: string; isTyping: boolean; kind: HitKind; order: HitOrder }

export function askedIn({ text, isTyping, kind }: Search, order: HitOrder): Asked {
  return { text, isTyping, kind, order: isTyping ? 'newest' : order }
}

/** The same for code that does not draw. */
export function readAsked(): Asked | null {
  const search = getState()
  return isSearching(search) ? askedIn(search, readSettings().hitOrder) : null
}

/** Searches for something else. An empty text ends the search. */
export function searchFor(text: string, { isTyping = true } = {}): void {
  const isDone = !isSearching({ text })
  setState({ text, isTyping, chosen: null, ...(isDone && { kind: 'article', opened: null }) })
}

/** The last word is whole. */
export function settleSearch(): void {
  setState({ isTyping: false })
}

export function leaveSearch(): void {
  setState(none)
}

export function chooseKind(kind: HitKind): void {
  setState({ kind, chosen: null })
}

export function chooseHit(chosen: string): void {
  setState(({ text }) => ({ chosen, opened: text }))
}

/** Marks the words of a search in every article, though it is not what is searched for. */
export function markWords(opened: string): void {
  setState({ opened })
}

/** The marks in the articles go; what was found stays. */
export function unmarkArticles(): void {
  setState({ opened: null })
}
