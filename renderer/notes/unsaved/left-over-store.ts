import { create } from 'zustand'
import type { LeftOver } from '../../../preload/contract/safety/unsaved'
import { call } from '../../bridge'
import { act } from '../../queries/act'
import { showError, showToast } from '../../toasts/toast-store'
import { newActId } from '../../toasts/undo-store'
import { useWriting } from '../session-store'

/** Words that were typed once, are in no library, and wait for the person's decision. */
export const useLeftOver = create<{ left: readonly LeftOver[]; isShown: boolean }>(() => ({
  left: [],
  isShown: false,
}))

/** A library is open: what was typed into it and never saved is written back, or shown. */
export async function takeUp(): Promise<void> {
  const except = Object.keys(useWriting.getState().sessions)
  try {
    const { restored, left } = await call('unsaved.takeUp', { except })
    useLeftOver.setState({ left, isShown: left.length > 0 })
    if (restored > 0) showToast({ text: restoredWords(restored) })
  } catch (error) {
    showError(error)
  }
}

function restoredWords(restored: number): string {
  return restored === 1
    ? 'What you typed last and was not saved is in its note again.'
    : `What you typed last and was not saved is in its ${restored} notes again.`
}

/** Closed without a decision: it is asked again at the next opening. */
export function closeLeftOver(): void {
  useLeftOver.setState({ isShown: false })
}

export async function settle({ key }: LeftOver, choice: 'mine' | 'memo' | 'none'): Promise<void> {
  try {
    await act('unsaved.settle', { key, choice, actId: newActId() })
    useLeftOver.setState(({ left }) => {
      const others = left.filter((one) => one.key !== key)
      return { left: others, isShown: others.length > 0 }
    })
  } catch (error) {
    showError(error)
  }
}
