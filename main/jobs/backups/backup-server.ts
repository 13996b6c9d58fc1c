import type { Confined, Confinement } from '../../base/confined/fence'
import { explain } from '../../base/errors'
import type { Port } from '../../base/port'
import { keepHeapSmall } from '../../base/small-heap'
import { throttled } from '../../base/throttled'
import { portToMain } from '../../base/utility-port'
import { type BackupWork, doBackupWork } from './backup-work'
import type { BackupProgress, FromBackups, ToBackups } from './messages'

const unforeseen = 'Dateline could not do this with the back-ups; look in the log file, and try again.'

const tellEveryMs = 100

/** Makes, lists, compares and restores back-ups, out of the way of main and of the library worker. */
export function serveBackups({ post, onMessage }: Port<FromBackups, ToBackups>): void {
  const wanted = new Set<number>()
  const work = async (id: number, asked: BackupWork) => {
    wanted.add(id)
    const tell = throttled(tellEveryMs, (progress: BackupProgress) =>
      post({ kind: 'progress', id, progress }),
    )
    try {
      const answer = await doBackupWork(asked, {
        onProgress: (progress) => tell.due(progress),
        isWanted: () => wanted.has(id),
      })
      post({ kind: 'done', id, answer })
    } catch (error) {
      post({ kind: 'failed', id, ...explain(error, unforeseen) })
    } finally {
      tell.now()
      wanted.delete(id)
    }
  }
  onMessage((message) => {
    if (message.kind === 'end') wanted.delete(message.id)
    else void work(message.id, message.work)
  })
}

/** Begins to serve main, which started this process. */
export function startBackups(confinement: Confinement): void {
  const main = portToMain()
  if (main === null) return
  keepHeapSmall()
  main.post({ kind: 'confined', confinement } satisfies Confined)
  serveBackups(main as Port<FromBackups, ToBackups>)
}
