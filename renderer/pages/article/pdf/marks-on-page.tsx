import { useLayoutEffect, useRef, useState } from 'react'
import type { PageMark } from './use-marks'

type Box = {
  key: string
  color: string
  isFocused: boolean
  left: number
  top: number
  width: number
  height: number
}

/** The article's highlights on a page, laid over its words. Read aloud they are in the text and in the list of notes. */
export function MarksOnPage({
  pieces,
  marks,
}: {
  pieces: readonly HTMLElement[]
  marks: readonly PageMark[]
}) {
  const layer = useRef<HTMLDivElement>(null)
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  useLayoutEffect(() => {
    const origin = layer.current?.getBoundingClientRect()
    if (origin !== undefined) setBoxes(marks.flatMap((mark, at) => boxesOf(mark, pieces, origin, at)))
  }, [pieces, marks])
  return (
    <div ref={layer} className="pdf-marks" aria-hidden="true">
      {boxes.map(({ key, color, isFocused, ...style }) => (
        <span key={key} data-color={color} data-is-focused={isFocused} style={style} />
      ))}
    </div>
  )
}

function boxesOf(
  { parts, color, isFocused }: PageMark,
  pieces: readonly HTMLElement[],
  origin: DOMRect,
  at: number,
): Box[] {
  return parts.flatMap(({ piece, start, end }, part) => {
    const text = pieces[piece]?.firstChild
    if (!(text instanceof Text)) return []
    const range = document.createRange()
    range.setStart(text, Math.min(start, text.length))
    range.setEnd(text, Math.min(end, text.length))
    return [...range.getClientRects()].map(({ left, top, width, height }, index) => ({
      key: `${at}.${part}.${index}`,
      color,
      isFocused,
      left: left - origin.left,
      top: top - origin.top,
      width,
      height,
    }))
  })
}
