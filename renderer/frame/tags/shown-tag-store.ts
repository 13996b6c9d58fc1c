import { create } from 'zustand'

type ShownTag = {
  /** The tag whose articles the list shows, as long as that is searched for. */
  name: string | null
}

/** Apart from what searches, which the first screen does without. */
export const useShownTag = create<ShownTag>(() => ({ name: null }))
