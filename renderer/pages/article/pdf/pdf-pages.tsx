import { useEffect, useRef, useState } from 'react'
import type { Article } from '../../../../preload/contract/article'
import { reportedError } from './reported-error'
import { IconButton } from '../../../ui/button'
import { lettersOf } from './letters'
import { type OpenPdf, openPdf, type Pdf } from './open-pdf'
import { PageFrame } from './page-frame'
import { type PagesText, readPagesText } from './pages-text'
import './pdf-pages.css'
import { selectInText } from './select-in-text'
import { useMarks } from './use-marks'
import { useWidth } from './use-width'

type Props = { article: Article }

/** The pages of the PDF that an article was read from, as they were set, with the article's highlights on them. */
export function PdfPages({ article }: Props) {
  const state = usePdf(article)
  const [zoom, setZoom] = useState(1)
  return (
    <section className="pdf" aria-label="Pages of the PDF">
      <div className="pdf-bar" role="toolbar" aria-label="Pages">
        <span className="pdf-count">
          {state.pdf === null
            ? ''
            : `${state.pdf.numPages.toLocaleString('en')} ${state.pdf.numPages === 1 ? 'page' : 'pages'}`}
        </span>
        <IconButton
          icon="minus"
          label="Smaller pages"
          disabled={zoom <= 0.5}
          onClick={() => setZoom(zoom / step)}
        />
        <output className="pdf-zoom" aria-label="Size of the pages">
          {Math.round(zoom * 100)} %
        </output>
        <IconButton
          icon="plus"
          label="Larger pages"
          disabled={zoom >= 4}
          onClick={() => setZoom(zoom * step)}
        />
      </div>
      {state.problem !== null && (
        <p className="pdf-problem" role="alert">
          {state.problem}
        </p>
      )}
      {state.pdf !== null && <Pages article={article} pdf={state.pdf} text={state.text} zoom={zoom} />}
    </section>
  )
}

const step = 1.25

type State = { pdf: Pdf | null; text: PagesText | null; problem: string | null }
const nothing: State = { pdf: null, text: null, problem: null }

/** Opens an article's PDF as long as it is shown. */
function usePdf({ id, revision }: Article): State {
  const [state, setState] = useState<State>(nothing)
  const original = revision.originalSha256
  useEffect(() => {
    let isWanted = true
    let opened: OpenPdf | null = null
    const open = async () => {
      opened = await openPdf(id)
      if (!isWanted) {
        opened.close()
        return
      }
      const { pdf } = opened
      setState({ ...nothing, pdf })
      const text = await readPagesText(pdf, () => isWanted)
      if (text !== null) setState({ ...nothing, pdf, text })
    }
    open().catch((error: unknown) => {
      if (isWanted) setState({ ...nothing, problem: reportedError(error) })
    })
    return () => {
      isWanted = false
      opened?.close()
      setState(nothing)
    }
  }, [id, original])
  return state
}

type PagesProps = Props & { pdf: Pdf; text: PagesText | null; zoom: number }

function Pages({ article, pdf, text, zoom }: PagesProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const marks = useMarks(article, text, scroller)
  const onPointerUp = () => {
    // The selection of a double click is there only after its pointer event.
    if (text !== null) setTimeout(() => selectInText({ text, article: lettersOf(article.revision.text) }))
  }
  return (
    <div
      ref={scroller}
      className="pdf-scroller"
      role="region"
      aria-label="Pages as they were set"
      tabIndex={0}
      data-is-text
      onPointerUp={onPointerUp}
    >
      {width > 0 &&
        Array.from({ length: pdf.numPages }, (_, page) => (
          <PageFrame key={page} pdf={pdf} page={page} width={width * zoom} marks={marks.get(page) ?? none} />
        ))}
    </div>
  )
}

const none: readonly never[] = []
