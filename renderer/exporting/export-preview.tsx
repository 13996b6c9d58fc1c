import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { closePreview, exportArticle, useExport } from './export-store'
import './exporting.css'

/** What an article's file will hold, to be read before it is written. */
export function ExportPreview() {
  const { preview, isSaving } = useExport()
  if (!preview) return null
  return (
    <Dialog
      title="Export as Markdown"
      onClose={closePreview}
      isFlush
      foot={
        <>
          <p className="dialog-foot-note">All of this goes into one file.</p>
          <Button onClick={closePreview}>Cancel</Button>
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
      <pre
        className="export-preview"
        data-is-text
        tabIndex={0}
        role="region"
        aria-label="What the file will hold"
      >
        {preview.markdown}
      </pre>
    </Dialog>
  )
}
