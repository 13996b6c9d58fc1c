import { create } from 'zustand'
import { LibraryError } from '../../preload/contract/errors'
import type { ExportProgress } from '../../preload/contract/export'
import type { Input } from '../../preload/contract/index'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'

export type What = Input<'export.cancel'>['what']

/** What main has been putting together for so long that it is told of; null where nothing. */
type Exporting = {
  files: { words: string; progress: ExportProgress } | null
  words: { words: string } | null
}

export const useExporting = create<Exporting>(() => ({ files: null, words: null }))

// Shorter work is done before anybody has read of it.
const lookMs = 250
const longMs = 500

/** Waits for `ask`; null where the person cancelled it. */
async function unlessCancelled<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'cancelled') return null
    throw error
  }
}

/** Waits for words that are shown or copied; null where the person cancelled it. */
export async function whilePutTogether<T>(words: string, ask: () => Promise<T>): Promise<T | null> {
  const own = { words }
  const timer = setTimeout(() => useExporting.setState({ words: own }), longMs)
  try {
    return await unlessCancelled(ask)
  } finally {
    clearTimeout(timer)
    if (useExporting.getState().words === own) useExporting.setState({ words: null })
  }
}

/** Looks how far the file is. A dialog asks where to before it is begun; what is seen once is soon done. */
function follow(words: string): () => void {
  let isSeen = false
  let isOver = false
  const look = async () => {
    const progress = await call('export.state', {})
    if (isSeen && progress !== null && !isOver) useExporting.setState({ files: { words, progress } })
    isSeen = progress !== null
  }
  const looking = setInterval(() => void look().catch(() => undefined), lookMs)
  return () => {
    isOver = true
    clearInterval(looking)
    useExporting.setState({ files: null })
  }
}

/** The same for a file. */
export async function whileWritten<T>(words: string, ask: () => Promise<T>): Promise<T | null> {
  const end = follow(words)
  try {
    return await unlessCancelled(ask)
  } finally {
    end()
  }
}

export async function cancelExport(what: What): Promise<void> {
  try {
    await call('export.cancel', { what })
  } catch (error) {
    showError(error)
  }
}
