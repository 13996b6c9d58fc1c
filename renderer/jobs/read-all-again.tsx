import { act } from '../queries/act'
import { question } from '../queries/question'
import { useAnswer } from '../queries/use-answer'
import { showError } from '../toasts/toast-store'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { articlesIn } from '../ui/wording/articles-in'
import { openReport } from './job-store'
import './jobs.css'

const counts = question('article.counts', {})

/** Asks before the whole library is read again: that takes long, and changes many articles. */
export function ReadAllAgain({ onClose }: { onClose: () => void }) {
  const { value } = useAnswer(counts)
  const count = value === null ? null : value.all + value.archived
  const start = () => {
    onClose()
    void readAllAgain()
  }
  return (
    <Dialog
      title="Read all articles again?"
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button kind="main" onClick={start} disabled={count === 0}>
            Read again
          </Button>
        </>
      }
    >
      <div className="again-question">
        <p>{sentenceFor(count)}</p>
        <p>
          What changed becomes a new revision. Highlights, notes, decisions and what you set by hand stay. One
          undo takes all of it back.
        </p>
      </div>
    </Dialog>
  )
}

function sentenceFor(count: number | null): string {
  if (count === 0) return 'There is no article in this library yet.'
  const those = count === null ? 'All articles' : articlesIn(count)
  return `${those} will be read again from the originals that the library keeps. Nothing is fetched.`
}

async function readAllAgain(): Promise<void> {
  try {
    const { jobId } = await act('article.readAllAgain', {})
    openReport(jobId)
  } catch (error) {
    showError(error)
  }
}
