import type { SourceLine } from '../../../preload/contract/page'
import { isKept, isTaken, type Page } from './judged-page'
import { isProse } from './neighbourhood'

const minDoubtful = 0.3
const minAgreement = 0.4

/** Why a person should look at what was understood of a page. */
export function doubtsOf(page: Page): string[] {
  const { lines } = page.source
  const sum = (isIt: (line: SourceLine, at: number) => boolean) =>
    lines.reduce((length, line, at) => length + (isIt(line, at) ? line.text.length : 0), 0)
  const kept = sum((_line, at) => isKept(page, at))
  const aside = sum((line, at) => !isKept(page, at) && isTaken(line) && isProse(line))
  return [
    ...(page.near.agreement < minAgreement
      ? ['The page’s article was found in two different places; one was chosen.']
      : []),
    ...(aside > minDoubtful * kept ? ['Much that reads like part of the article was set aside.'] : []),
  ]
}
