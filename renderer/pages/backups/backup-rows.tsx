import { useState } from 'react'
import type { Backup } from '../../../preload/contract/safety/backup'
import type { Output } from '../../../preload/contract/index'
import { call } from '../../bridge'
import { showError } from '../../toasts/toast-store'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Spinner } from '../../ui/progress'
import { restoreBackup } from './back-up-now'
import { backupNouns, counted, manyOf, reasonWords, sizeOf, stateWords, timeOf } from './backup-words'

/** The back-ups, the newest first. `canCompare` is false where the library cannot be opened. */
export function BackupRows({ backups, canCompare }: { backups: readonly Backup[]; canCompare: boolean }) {
  const [isBusy, setBusy] = useState(false)
  const restore = async (number: number) => {
    setBusy(true)
    await restoreBackup(number)
    setBusy(false)
  }
  return (
    <ul className="backup-rows" aria-label="Back-ups">
      {backups.map((backup) => (
        <BackupRow
          key={backup.number}
          {...{ backup, canCompare, isBusy }}
          onRestore={() => void restore(backup.number)}
        />
      ))}
    </ul>
  )
}

type RowProps = { backup: Backup; canCompare: boolean; isBusy: boolean; onRestore: () => void }

function BackupRow({ backup: { number, held, state }, canCompare, isBusy, onRestore }: RowProps) {
  const { difference, isComparing, compare } = useComparison(number)
  const name = held === null ? `Back-up ${number}` : timeOf(held.at)
  return (
    <li className="backup-row" aria-label={name}>
      <div className="backup-head">
        <strong>{name}</strong>
        <span className="backup-state" data-state={state}>
          {state !== 'whole' && <Icon name="warning" size={16} />}
          {stateWords[state]}
        </span>
      </div>
      {held === null ? (
        <p className="backup-facts">What it holds cannot be read, so it cannot be restored.</p>
      ) : (
        <p className="backup-facts">{factsOf(held)}</p>
      )}
      {difference !== null && <Differences difference={difference} />}
      {isComparing && <Spinner label="Comparing with the library…" />}
      {held !== null && state !== 'damaged' && (
        <div className="backup-acts">
          <Button disabled={isBusy} aria-label={`Restore the back-up of ${name}`} onClick={onRestore}>
            Restore
          </Button>
          {canCompare && difference === null && (
            <Button
              kind="quiet"
              disabled={isComparing || isBusy}
              aria-label={`What would restoring the back-up of ${name} change?`}
              onClick={() => void compare()}
            >
              What would change?
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function factsOf({ reason, counts, addedBytes, missing }: NonNullable<Backup['held']>): string {
  const holds = (['article', 'highlight', 'note'] as const).map((noun) => counted(counts[noun], noun))
  const lacks = missing > 0 ? [`${missing.toLocaleString()} originals or pictures missing`] : []
  return [reasonWords[reason], holds.join(', '), ...lacks, `${sizeOf(addedBytes)} added`].join(' · ')
}

type Difference = Output<'backup.compare'>

function useComparison(number: number) {
  const [difference, setDifference] = useState<Difference | null>(null)
  const [isComparing, setComparing] = useState(false)
  const compare = async () => {
    setComparing(true)
    try {
      setDifference(await call('backup.compare', { number }))
    } catch (error) {
      showError(error)
    }
    setComparing(false)
  }
  return { difference, isComparing, compare }
}

function Differences({ difference }: { difference: Difference }) {
  const changed = backupNouns.filter((noun) => {
    const { gone, back, other } = difference[noun]
    return gone + back + other > 0
  })
  if (changed.length === 0) {
    return (
      <p className="backup-facts" role="status">
        Restoring it would change no article, highlight, note, tag or name.
      </p>
    )
  }
  return (
    <table className="backup-changes">
      <caption>Restoring it would change</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">come back</th>
          <th scope="col">go</th>
          <th scope="col">are other</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((noun) => (
          <tr key={noun}>
            <th scope="row">{manyOf(noun)}</th>
            <td>{difference[noun].back.toLocaleString()}</td>
            <td>{difference[noun].gone.toLocaleString()}</td>
            <td>{difference[noun].other.toLocaleString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
