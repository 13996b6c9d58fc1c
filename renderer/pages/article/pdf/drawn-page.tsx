import { useEffect, useRef, useState } from 'react'
import { drawPage, type DrawnParts } from './draw-page'
import { MarksOnPage } from './marks-on-page'
import type { Pdf } from './open-pdf'
import type { PageMark } from './use-marks'

type Props = {
  pdf: Pdf
  page: number
  width: number
  marks: readonly PageMark[]
  /** Told how high the page is for its width. */
  onShape: (shape: number) => void
}

type Drawn = { width: number; parts: DrawnParts | null }

/** A page as it is printed, under the same words as text that can be selected. */
export function DrawnPage({ pdf, page, width, marks, onShape }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  useEffect(() => {
    if (canvas.current === null || words.current === null) return
    const on = { canvas: canvas.current, words: words.current, width, onShape }
    const { parts, stop } = drawPage(pdf, page, on)
    parts.then(
      (found) => found !== null && setDrawn({ width, parts: found }),
      () => setDrawn({ width, parts: null }),
    )
    return stop
  }, [pdf, page, width, onShape])
  const isDrawn = drawn?.width === width
  return (
    <>
      <canvas ref={canvas} className="pdf-canvas" aria-hidden="true" />
      <div ref={words} className="pdf-words" />
      {isDrawn && drawn.parts !== null && <MarksOnPage pieces={drawn.parts.pieces} marks={marks} />}
      {isDrawn && drawn.parts?.lacksPicture === true && (
        <p className="pdf-missing">
          A picture on this page cannot be shown here; open the original file in another program to see it.
        </p>
      )}
      {isDrawn && drawn.parts === null && <p className="pdf-problem">This page cannot be drawn.</p>}
    </>
  )
}
