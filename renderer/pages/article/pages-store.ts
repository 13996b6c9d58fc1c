import { create } from 'zustand'

/** Whether the pages of a PDF are shown beside its text. Stays so from one article to the next. */
export const usePages = create<{ areShown: boolean }>(() => ({ areShown: false }))

export function togglePages(): void {
  usePages.setState(({ areShown }) => ({ areShown: !areShown }))
}
