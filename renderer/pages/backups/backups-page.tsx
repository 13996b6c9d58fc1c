import { useRef } from 'react'
import { type BackupList } from '../../../preload/contract/safety/backup'
import { useHistoryButtons } from '../../navigation/navigation-store'
import { question } from '../../queries/question'
import { Trouble } from '../../queries/trouble'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Select } from '../../ui/fields/select'
import { PageBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { Spinner } from '../../ui/progress'
import { useTakenFocus } from '../../ui/use-taken-focus'
import { backUpNow, changeBackups } from './back-up-now'
import { BackupRows } from './backup-rows'
import { sizeOf, timeOf } from './backup-words'
import './backups.css'

/** The back-ups of the library: what each holds, what restoring would change, and where they are kept. */
export function BackupsPage() {
  const { value, error, retry } = useAnswer(question('backup.list', {}))
  const buttons = useHistoryButtons()
  const section = useRef<HTMLElement>(null)
  useTakenFocus(section)
  return (
    <section ref={section} className="backups-page" aria-label="Back-ups">
      <PageBar label="Back-ups" history={buttons}>
        <PaneTitle>Back-ups</PaneTitle>
      </PageBar>
      <PaneBody>
        <div className="backups-all" data-scrolls>
          {value === null && error === null && <Spinner label="Looking for back-ups…" />}
          {value === null && error !== null && <Trouble error={error} onRetry={retry} />}
          {value !== null && <About list={value} />}
          {value !== null && value.backups.length === 0 && (
            <EmptyState title="There are no back-ups of this library here yet." />
          )}
          {value !== null && <BackupRows backups={value.backups} canCompare />}
        </div>
      </PaneBody>
    </section>
  )
}

function About({ list }: { list: BackupList }) {
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
      {!isUsualFolder && (
        <p className="backup-facts">
          Back-ups that were made in another folder are still there, and are listed when you choose it again.
        </p>
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
