import type { ExportBeginning } from '../../preload/contract/export'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { closePreview, exportArticle, useExport } from './export-store'
import { cancelExport, useExporting } from './exporting-store'
import { previewPieces } from './preview-pieces'
import './exporting.css'

const footWords = ({ isWhole, markdown }: ExportBeginning): string =>
  isWhole
    ? 'All of this goes into one file.'
    : `The first ${markdown.length.toLocaleString()} characters are shown. The file will contain everything.`

function Beginning({ markdown }: ExportBeginning) {
  return (
    <pre className="export-preview" data-is-text tabIndex={0} role="region" aria-label="Preview of the file">
      {previewPieces(markdown).map((piece, at) => (
        <span key={at} className="export-piece">
          {/* A block that ends in an empty line does not show it; one more line does. */}
          {`${piece}\n`}
        </span>
      ))}
    </pre>
  )
}

/** What an article's file will hold, to be read before it is written. */
export function ExportPreview() {
  const { preview, isSaving } = useExport()
  const files = useExporting((exporting) => exporting.files)
  if (!preview) return null
  return (
    <Dialog
      title="Export as Markdown"
      onClose={closePreview}
      isFlush
      foot={
        <>
          <p className="dialog-foot-note">{files === null ? footWords(preview) : `${files.words}…`}</p>
          {/* What the strip below the panes offers cannot be reached from here. */}
          <Button onClick={files === null ? closePreview : () => void cancelExport('files')}>Cancel</Button>
          <Button
            kind="main"
            icon="export"
            disabled={isSaving}
            onClick={() => void exportArticle(preview.articleId)}
          >
            Save…
          </Button>
        </>
      }
    >
      <p className="export-name">{preview.fileName}</p>
      <Beginning {...preview} />
    </Dialog>
  )
}
