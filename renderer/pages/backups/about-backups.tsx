import type { BackupList } from '../../../preload/contract/safety/backup'
import { Button } from '../../ui/button'
import { Select } from '../../ui/fields/select'
import { backUpNow, changeBackups } from './back-up-now'
import { sizeOf, timeOf } from './backup-words'

/** Where the back-ups lie, what they take and may take, and what can be done about them as a whole. */
export function AboutBackups({ list }: { list: BackupList }) {
  const { folder, isUsualFolder, usedBytes, checkedAt, problem } = list
  return (
    <div className="backups-about">
      {problem !== null && (
        <p className="backups-problem" role="alert">
          The last back-up could not be made. {problem}
        </p>
      )}
      <p>
        Dateline backs the library up every hour in which something changed, and keeps 24 hourly, 7 daily and
        4 weekly back-ups. Restoring one can be undone.
      </p>
      <dl className="backups-facts">
        <dt>Folder</dt>
        <dd>{folder}</dd>
        <dt>Space used</dt>
        <dd>{sizeOf(usedBytes)}</dd>
        <dt>Last proved</dt>
        <dd>{checkedAt === null ? 'Not yet' : timeOf(checkedAt)}</dd>
      </dl>
      <Limit list={list} />
      <Acts isUsualFolder={isUsualFolder} />
      {!isUsualFolder && (
        <p className="backup-facts">
          Back-ups that were made in another folder are still there, and are listed when you choose it again.
        </p>
      )}
    </div>
  )
}

function Acts({ isUsualFolder }: { isUsualFolder: boolean }) {
  return (
    <div className="backup-acts">
      <Button kind="main" onClick={() => void backUpNow()}>
        Back up now
      </Button>
      <Button icon="folder" onClick={() => void changeBackups('backup.chooseFolder')}>
        Choose another folder…
      </Button>
      {!isUsualFolder && (
        <Button kind="quiet" onClick={() => void changeBackups('backup.useUsualFolder')}>
          Use the usual folder
        </Button>
      )}
    </div>
  )
}

const sizes = [2, 5, 10, 20, 50, 100, 500].map((gigabytes) => gigabytes * 1_000_000_000)

function Limit({ list: { limitBytes, usedBytes } }: { list: BackupList }) {
  const all = sizes.includes(limitBytes) ? sizes : [...sizes, limitBytes].sort((a, b) => a - b)
  return (
    <div className="backups-limit">
      <label htmlFor="backups-limit">Use at most</label>
      <Select
        id="backups-limit"
        value={String(limitBytes)}
        options={all.map((bytes) => ({ key: String(bytes), label: sizeOf(bytes) }))}
        onChoose={(bytes) => void changeBackups('backup.setLimit', Number(bytes))}
      />
      <p className="backup-facts">
        {usedBytes > limitBytes
          ? 'They take more than that now. When the next one is made the oldest go, but never the newest one that is whole.'
          : 'When they would take more, the oldest go first, and never the newest one that is whole.'}
      </p>
    </div>
  )
}
