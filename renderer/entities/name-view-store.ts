import { create } from 'zustand'

type NameView = {
  onlyConfirmed: boolean
  /** Every name is underlined in the text, and can be clicked there. */
  isShownInText: boolean
}

/** How names are looked at, in whatever article. */
export const useNameView = create<NameView>(() => ({ onlyConfirmed: false, isShownInText: false }))

export const toggleOnlyConfirmed = (): void =>
  useNameView.setState(({ onlyConfirmed }) => ({ onlyConfirmed: !onlyConfirmed }))

export const toggleShownInText = (): void =>
  useNameView.setState(({ isShownInText }) => ({ isShownInText: !isShownInText }))
