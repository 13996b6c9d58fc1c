import { useRef } from 'react'
import { useHistoryButtons } from '../../navigation/navigation-store'
import { question } from '../../queries/question'
import { Trouble } from '../../queries/trouble'
import { useAnswer } from '../../queries/use-answer'
import { EmptyState } from '../../ui/empty-state'
import { PageBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { Spinner } from '../../ui/progress'
import { useTakenFocus } from '../../ui/use-taken-focus'
import { AboutBackups } from './about-backups'
import { BackupRows } from './backup-rows'
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
          {value !== null && <AboutBackups list={value} />}
          {value !== null && value.backups.length === 0 && (
            <EmptyState title="There are no back-ups of this library here yet." />
          )}
          {value !== null && <BackupRows backups={value.backups} canCompare />}
        </div>
      </PaneBody>
    </section>
  )
}
