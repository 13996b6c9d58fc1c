import { create } from 'zustand'
import { LibraryError } from '../../preload/contract/errors'
import type { ExportProgress } from '../../preload/contract/export'
import type { Input } from '../../preload/contract/index'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'

export type What = Input<'export.cancel'>['what']

/** What main has been putting together for so long that its progress is shown; null where nothing. */
type Exporting = {
  files: { words: string; progress: ExportProgress } | null
  words: { words: string } | null
}

export const useExporting = create<Exporting>(() => ({ files: null, words: null }))

// Shorter work is done before a person could have read about it.
const updateMs = 250
const longMs = 500

/**
 * Waits for words to be shown or copied, and shows their progress if that takes long; null where the person cancelled.
 */
export async function withWordsProgress<T>(words: string, ask: () => Promise<T>): Promise<T | null> {
  const own = { words }
  const timer = setTimeout(() => useExporting.setState({ words: own }), longMs)
  try {
    return await unlessCancelled(ask)
  } finally {
    clearTimeout(timer)
    if (useExporting.getState().words === own) useExporting.setState({ words: null })
  }
}

/** Waits for `ask`; null where the person cancelled it. */
async function unlessCancelled<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'cancelled') return null
    throw error
  }
}

/** Waits for a file to be written, and shows its progress if that takes long; null where the person cancelled. */
export async function withFileProgress<T>(words: string, ask: () => Promise<T>): Promise<T | null> {
  const end = followFile(words)
  try {
    return await unlessCancelled(ask)
  } finally {
    end()
  }
}

/**
 * Shows how far the file is, from the second look on: before it is begun a dialog asks where to, and short work is
 * done by then.
 */
function followFile(words: string): () => void {
  let isSeen = false
  let isOver = false
  const update = async () => {
    const progress = await call('export.state', {})
    if (isSeen && progress !== null && !isOver) useExporting.setState({ files: { words, progress } })
    isSeen = progress !== null
  }
  const updating = setInterval(() => void update().catch(() => undefined), updateMs)
  return () => {
    isOver = true
    clearInterval(updating)
    useExporting.setState({ files: null })
  }
}

export async function cancelExport(what: What): Promise<void> {
  try {
    await call('export.cancel', { what })
  } catch (error) {
    showError(error)
  }
}
