import type { StatedDate } from '../../../preload/contract/common'
import type { Line } from '../../../preload/contract/importing'
import { type Labelled, labelledIn } from './labels'
import type { Row } from './rows'
import { endsArticle, isLegal } from './split-printout'

/** What stands around a printed article's text, and where that is. */
export type Printed = {
  title: string | null
  byline: string | null
  outlet: string | null
  published: StatedDate | null
  section: string | null
  language: string | null
  place: string | null
  url: string | null
  head: Line[]
  tail: Line[]
  text: string
}

export type Segment = { named: Labelled | null; text: string; value: string }

/** Each fact with the lines that it goes on in. */
export function segmentsOf(rows: readonly Row[]): Segment[] {
  const segments: Segment[] = []
  for (const { text, gap } of rows) {
    const named = labelledIn(text)
    const last = segments.at(-1)
    if (
      named === null &&
      gap === 0 &&
      last !== undefined &&
      last.named !== null &&
      !isLegal(text) &&
      !endsArticle.test(text)
    ) {
      last.text = `${last.text} ${text}`
      last.value = `${last.value} ${text}`.trim()
    } else segments.push({ named, text, value: named?.value ?? text })
  }
  return segments
}

/** A publication's name without its place and issue: "Courier; Port Sabel [Port Sabel] 3 Mar 2026: A4". */
export function outletIn(words: string | null): string | null {
  const name = words?.split(/;|\[|:\s|\s-\s/)[0]?.trim() ?? ''
  return name === '' ? null : name
}
