import type { ActId } from '../../../preload/contract/common'
import type { Send } from '../../base/send'
import { throttled } from '../../base/throttled'
import type { BackupWork } from '../../jobs/backups/backup-work'

// What is done by then is told by its result alone.
const tellAfterMs = 400
const tellEveryMs = 100

const labels: Record<Exclude<BackupWork['name'], 'list'>, string> = {
  make: 'Backing up the library',
  compare: 'Comparing a back-up with the library',
  restore: 'Restoring a back-up',
}

/** Tells the window how far work with back-ups is, under the name by which it may be cancelled. */
export function progressTelling(send: Send, actId: ActId, name: BackupWork['name']) {
  if (name === 'list') return { onProgress: () => undefined, tellEnd: () => undefined }
  const label = labels[name]
  const began = Date.now()
  let isTold = false
  const tell = throttled(tellEveryMs, (progress: { done: number; total: number; isDone: boolean }) => {
    send('act.progress', { actId, label, ...progress })
  })
  return {
    onProgress: ({ done, total }: { done: number; total: number }) => {
      if (Date.now() - began < tellAfterMs) return
      isTold = true
      tell.due({ done, total, isDone: false })
    },
    tellEnd: () => {
      if (!isTold) return
      tell.due({ done: 0, total: 0, isDone: true })
      tell.now()
    },
  }
}
