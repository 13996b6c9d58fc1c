import { cancelExport, useExporting, type What } from '../exporting/exporting-store'
import { Button } from '../ui/button'
import { ProgressBar, Spinner } from '../ui/progress'

type LineProps = { what: What; words: string; done: number; total: number }

const unknown = { done: 0, total: 0 }

/** The progress of exports, previews and copies: shown only where they take long. */
export function ExportLines() {
  const { files, words } = useExporting()
  return (
    <>
      {files !== null && <ExportLine what="files" words={files.words} {...files.progress} />}
      {words !== null && <ExportLine what="words" words={words.words} {...unknown} />}
    </>
  )
}

function ExportLine({ what, words, done, total }: LineProps) {
  const said =
    total === 0 ? `${words}…` : `${words}: ${done.toLocaleString()} of ${total.toLocaleString()} articles`
  return (
    <div className="job-line" role="group" aria-label={said}>
      {total === 0 && <Spinner label={said} />}
      <span className="job-words">{said}</span>
      {total > 0 && <ProgressBar label={said} done={done} total={total} isShort />}
      <Button kind="quiet" onClick={() => void cancelExport(what)}>
        Cancel
      </Button>
    </div>
  )
}
