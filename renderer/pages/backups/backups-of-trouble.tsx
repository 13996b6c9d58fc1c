import { question } from '../../queries/question'
import { Trouble } from '../../queries/trouble'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Spinner } from '../../ui/progress'
import { changeBackups } from './back-up-now'
import { BackupRows } from './backup-rows'
import './backups.css'

/** The back-ups of a library that could not be opened. */
export function BackupsOfTrouble() {
  const { value, error, retry } = useAnswer(question('backup.list', {}))
  return (
    <section className="backups-of-trouble" aria-labelledby="backups-of-trouble">
      <h2 id="backups-of-trouble">Its back-ups</h2>
      {value === null && error === null && <Spinner label="Looking for back-ups…" />}
      {value === null && error !== null && <Trouble error={error} onRetry={retry} />}
      {value !== null && value.backups.length === 0 && <p>There are none in {value.folder}.</p>}
      {value !== null && <BackupRows backups={value.backups} canCompare={false} />}
      <p>
        <Button kind="quiet" icon="folder" onClick={() => void changeBackups('backup.chooseFolder')}>
          Look in another folder…
        </Button>
      </p>
    </section>
  )
}
