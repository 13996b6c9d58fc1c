import { create } from 'zustand'

type ShownTag = {
  /** The tag whose articles the list shows, as long as that is searched for. */
  name: string | null
  /** Names of tags in which the person has opened what is nested. */
  opened: ReadonlySet<string>
}

/** Apart from what searches, which the first screen does without. */
export const useShownTag = create<ShownTag>(() => ({ name: null, opened: new Set() }))

export function openTag(name: string, isOpen: boolean): void {
  useShownTag.setState(({ opened }) => {
    const next = new Set(opened)
    if (isOpen) next.add(name)
    else next.delete(name)
    return { opened: next }
  })
}
