import { exportFormatNames, exportFormats } from '../../preload/contract/export-formats'
import type { ExportBeginning } from '../../preload/contract/export'
import { Button } from '../ui/button'
import { Select } from '../ui/fields/select'
import { Dialog, FootNote } from '../ui/dialogs/dialog'
import { closePreview, exportArticle, previewExport, useExport } from './export-store'
import { cancelExport, useExporting } from './exporting-store'
import { previewPieces } from './preview-pieces'
import './exporting.css'

const formats = exportFormatNames.map((key) => ({ key, label: exportFormats[key].title }))

/** What an article's file will hold, to be read before it is written. */
export function ExportPreview() {
  const { preview, isSaving } = useExport()
  const files = useExporting((exporting) => exporting.files)
  if (!preview) return null
  return (
    <Dialog
      title={`Export as ${exportFormats[preview.format].title}`}
      onClose={closePreview}
      isFlush
      foot={
        <>
          <FootNote>{files === null ? footWords(preview) : `${files.words}…`}</FootNote>
          {/* What the strip below the panes offers cannot be reached from here. */}
          <Button onClick={files === null ? closePreview : () => void cancelExport('files')}>Cancel</Button>
          <Button
            kind="main"
            icon="export"
            disabled={isSaving}
            onClick={() => void exportArticle(preview.articleId, preview.format)}
          >
            Save…
          </Button>
        </>
      }
    >
      <div className="export-name">
        <span>{preview.fileName}</span>
        {formats.length > 1 && (
          <Select
            aria-label="Format"
            value={preview.format}
            options={formats}
            onChoose={(format) => void previewExport(preview.articleId, format)}
          />
        )}
      </div>
      <Beginning {...preview} />
    </Dialog>
  )
}

function footWords({ isWhole, text }: ExportBeginning): string {
  return isWhole
    ? 'All of this goes into one file.'
    : `The first ${text.length.toLocaleString()} characters are shown. The file will contain everything.`
}

function Beginning({ text }: ExportBeginning) {
  return (
    <pre className="export-preview" data-is-text tabIndex={0} role="region" aria-label="Preview of the file">
      {previewPieces(text).map((piece, at) => (
        <span key={at} className="export-piece">
          {/* A block that ends in an empty line does not show it; one more line does. */}
          {`${piece}\n`}
        </span>
      ))}
    </pre>
  )
}
