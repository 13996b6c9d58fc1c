import { create } from 'zustand'

/** Whether the text has a caret that the arrow keys move. */
export const useCaret = create<{ isOn: boolean }>(() => ({ isOn: false }))

export function setCaretMode(isOn: boolean): void {
  useCaret.setState({ isOn })
}
