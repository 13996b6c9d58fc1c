import { useEffect, useRef, useState } from 'react'
import { DrawnPage } from './drawn-page'
import type { Pdf } from './open-pdf'
import type { PageMark } from './use-marks'

type Props = { pdf: Pdf; page: number; width: number; marks: readonly PageMark[] }

/** A4 stands for pages that were not seen yet. */
const usualShape = 842 / 595

/** The place of a page: drawn while it is near what is seen, so that a long file costs no more than a short one. */
export function PageFrame({ pdf, page, width, marks }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const isNear = useIsNear(frame)
  const [shape, setShape] = useState(usualShape)
  return (
    <div
      ref={frame}
      className="pdf-page"
      data-page={page}
      role="group"
      aria-label={`Page ${page + 1} of ${pdf.numPages}`}
      style={{ width, height: width * shape }}
    >
      {isNear && <DrawnPage pdf={pdf} page={page} width={width} marks={marks} onShape={setShape} />}
    </div>
  )
}

function useIsNear(frame: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting === true), {
      root: element.parentElement,
      rootMargin: '60% 0px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return isNear
}
