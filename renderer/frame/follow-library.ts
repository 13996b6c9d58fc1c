import type { EventData } from '../../preload/contract/index'
import type { Noun } from '../../preload/contract/events'
import { on } from '../bridge'
import { reloadLibrary } from '../library/library-store'
import { invalidateAnswers } from '../queries/query-cache'
import { showToast } from '../toasts/toast-store'
import { loadSettings } from '../settings/settings-store'

type Reload = () => Promise<void> | void

const reloads: Partial<Record<Noun, readonly Reload[]>> = {
  settings: [loadSettings],
  library: [reloadLibrary],
}

// An import tells of every article. The list need not be read again more often than an eye can follow.
const restMs = 150

let waiting = new Set<Reload>()
let timer: ReturnType<typeof setTimeout> | undefined

export function followLibrary(): () => void {
  on('library.refused', ({ folder, sentence }) =>
    showToast({ text: `${folder} was not opened. ${sentence}`, tone: 'error' }),
  )
  return on('library.changed', reloadNouns)
}

function reloadNouns({ nouns }: EventData<'library.changed'>) {
  invalidateAnswers(nouns)
  for (const noun of nouns) for (const reload of reloads[noun] ?? []) waiting.add(reload)
  timer ??= setTimeout(reloadNow, restMs)
}

function reloadNow() {
  const due = waiting
  waiting = new Set()
  timer = undefined
  for (const reload of due) void reload()
}
