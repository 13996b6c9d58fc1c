import { create } from 'zustand'
import type { EventData } from '../../preload/contract/index'
import { call, on } from '../bridge'
import { showError } from './toast-store'

type Progress = EventData<'act.progress'>

/** What main is doing, or undoing, with many rows; null while that is nothing, or takes but a moment. */
export const useLongAct = create<{ act: Progress | null }>(() => ({ act: null }))

export function followLongActs(): () => void {
  return on('act.progress', (act) => useLongAct.setState({ act: act.isDone ? null : act }))
}

/** Ends it where it is. */
export async function cancelLongAct(): Promise<void> {
  const { act } = useLongAct.getState()
  if (act === null) return
  try {
    await call('act.cancel', { actId: act.actId })
  } catch (error) {
    showError(error)
  }
}
