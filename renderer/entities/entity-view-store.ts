import { create } from 'zustand'

type EntityView = {
  onlyConfirmed: boolean
  /** Every mention is underlined in the text, and can be clicked there. */
  isShownInText: boolean
}

/** How the entities of an article are shown, the same in every article. */
export const useEntityView = create<EntityView>(() => ({ onlyConfirmed: false, isShownInText: false }))

export function toggleOnlyConfirmed(): void {
  useEntityView.setState(({ onlyConfirmed }) => ({ onlyConfirmed: !onlyConfirmed }))
}

export function toggleShownInText(): void {
  useEntityView.setState(({ isShownInText }) => ({ isShownInText: !isShownInText }))
}
