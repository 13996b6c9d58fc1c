import type { LibraryStatus } from '../../../preload/contract/library'
import { useChord } from '../../commands/keymap-store'
import { showError, showToast } from '../../toasts/toast-store'
import { Button, IconButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { titleWithKeys } from '../../ui/keys/keycaps'
import { chooseLibrary, createLibrary, retryLibrary, useLibrary } from '../../library/library-store'
import { lazyComponent } from '../../ui/lazy'
import { problemWords } from './problem-words'
import { RecentLibraries } from './recent-libraries'
import { SalvageSection } from './salvage/salvage-section'
import { salvageLibrary, useSalvage } from './salvage/salvage-store'
import './welcome.css'

const BackupsOfTrouble = lazyComponent(
  async () => (await import('../../pages/backups/backups-of-trouble')).BackupsOfTrouble,
)

type Problem = NonNullable<Extract<LibraryStatus, { state: 'closed' }>['problem']>

/** A library that could not be opened: what is wrong, and ways on. None of them touches it. */
export function ProblemScreen({ problem }: { problem: Problem }) {
  const isSalvaging = useSalvage((salvage) => salvage.isRunning)
  const isBusy = useLibrary((library) => library.isBusy) || isSalvaging
  const { title, help } = problemWords(problem.code)
  const chord = useChord('library.choose')
  return (
    <main className="front" aria-labelledby="problem">
      <header className="problem-head">
        <Icon name={problem.code === 'library-locked' ? 'lock' : 'warning'} size={20} />
        <h1 id="problem">{title}</h1>
      </header>
      <div role="alert">
        <p className="problem-words">{problem.message}</p>
      </div>
      <p className="problem-help">{help}</p>
      <Facts problem={problem} />
      <div className="problem-actions">
        <Button kind="main" icon="retry" disabled={isBusy} onClick={() => void retryLibrary()}>
          Try again
        </Button>
        <Button
          icon="folder"
          disabled={isBusy}
          title={chord === undefined ? undefined : titleWithKeys('Open another library…', chord)}
          onClick={() => void chooseLibrary()}
        >
          Open another library…
        </Button>
        {problem.code === 'library-damaged' && <SalvageButton isDisabled={isBusy} />}
        <Button kind="quiet" disabled={isBusy} onClick={() => void createLibrary()}>
          New library…
        </Button>
      </div>
      <SalvageSection />
      {problem.code !== 'library-locked' && problem.code !== 'library-newer' && <BackupsOfTrouble />}
      <RecentLibraries />
    </main>
  )
}

function SalvageButton({ isDisabled }: { isDisabled: boolean }) {
  return (
    <Button icon="library" disabled={isDisabled} onClick={() => void salvageLibrary()}>
      Salvage into a new library…
    </Button>
  )
}

function Facts({ problem }: { problem: Problem }) {
  return (
    <dl className="problem-facts">
      <dt>Folder</dt>
      <dd>{problem.folder}</dd>
      <dd>
        <IconButton
          icon="copy"
          size={16}
          label="Copy folder path"
          onClick={() => void copyFolder(problem.folder)}
        />
      </dd>
      <dt>Problem</dt>
      <dd>{problem.code}</dd>
    </dl>
  )
}

async function copyFolder(folder: string) {
  try {
    await navigator.clipboard.writeText(folder)
    showToast({ text: 'Folder path copied.' })
  } catch (error) {
    showError(error)
  }
}
