// Articles for libraries that are tried hard: made by a number, so that the same number is the same article.

import type { ReadingToImport } from '../../main/library/articles/capture'
import { noFields } from '../support/no-fields'

const sentences = [
  'The harbour stayed closed on the second day.',
  '“We shall open the gates when the water is down,” said Mara Lund of the port.',
  'Nobody could say how long that would be.',
  'The ferry to the islands was sent back at noon.',
  'A council of twelve met in the old customs house.',
]

/** An article of this number, of some 200 to 4,000 letters. */
export function storyOf(number: number): ReadingToImport {
  const title = `Report ${number} from the harbour`
  const paragraphs = Array.from({ length: 2 + (number % 7) * 4 }, (_, at) =>
    [0, 1, 2].map((more) => sentences[(number + at + more) % sentences.length]).join(' '),
  )
  const parts = [title, ...paragraphs]
  let at = 0
  const blocks = parts.map((part, n) => {
    const block = {
      kind: n === 0 ? ('title' as const) : ('paragraph' as const),
      start: at,
      end: at + part.length,
    }
    at += part.length + 2
    return block
  })
  const text = parts.join('\n\n')
  return {
    original: { bytes: new TextEncoder().encode(text), name: null, encoding: 'utf-8' },
    fields: {
      ...noFields,
      title,
      outlet: `Daily ${number % 3}`,
      url: `https://example.org/report/${number}`,
    },
    lines: parts.map((part, n) => ({ text: part, role: n === 0 ? 'title' : 'paragraph', why: '' })),
    text,
    blocks,
  }
}
