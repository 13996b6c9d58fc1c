import { expect, it } from 'vitest'
import { readPdf } from '../../../../main/importing/pdf/read-pdf'
import { LibraryError } from '../../../../preload/contract/errors'
import { packedPdf, pdf } from '../../../support/documents'
import { pdfOfSheets, set } from '../../../support/pdf-writer'

/** More are tried with `FUZZ=10000 npx vitest run tests/unit/importing/pdf/fuzz.test.ts`. */
const rounds = Number(process.env['FUZZ'] ?? 120)

function marked(): Uint8Array {
  const texts = set(60, 740, 10, [
    'The harbour board asked for the ferry',
    'line’s books, which nobody had seen.',
  ])
  const marks = [
    '<< /Type /Annot /Subtype /Highlight /Rect [0 0 9 9] /C [0 1 0] /Contents (Since when?) /QuadPoints [60 750 150 750 60 735 150 735] >>',
  ]
  return pdfOfSheets([{ texts, marks, entries: '/Rotate 90' }])
}

/** Always the same numbers from 0 to 1 (the generator of Lehmer). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const numbers = ['0', '-1', '99999999999', '1e30', '.', '<<', '>>', '[', ']', 'null', '(', 'endobj', '0 R']

/** A file with a few of its bytes changed, cut out, doubled, or made another number or sign of the format. */
function changed(bytes: Uint8Array, next: () => number): Uint8Array {
  let file = Buffer.from(bytes)
  const place = () => Math.floor(next() * file.length)
  for (let left = 1 + Math.floor(next() * 5); left > 0; left--) {
    const [at, kind] = [place(), Math.floor(next() * 5)]
    const rest = file.subarray(at)
    const word = Buffer.from(numbers[Math.floor(next() * numbers.length)] ?? '')
    if (kind === 0) file.fill(Math.floor(next() * 256), at, at + 1)
    else if (kind === 1)
      file = Buffer.concat([file.subarray(0, at), file.subarray(at + Math.floor(next() * 40))])
    else if (kind === 2) file = Buffer.concat([file.subarray(0, at), rest.subarray(0, 60), rest])
    else if (kind === 3) file = Buffer.concat([file.subarray(0, at), word, rest.subarray(word.length)])
    else file = Buffer.concat([file.subarray(0, at), word, rest])
  }
  return new Uint8Array(file)
}

it('ends with a text or a sentence, however a PDF was damaged', { timeout: rounds * 1000 }, async () => {
  const files = [pdf().bytes, packedPdf().bytes, marked()]
  const wrong: unknown[] = []
  for (let round = 0; round < rounds; round++) {
    const file = files[round % files.length] ?? new Uint8Array()
    const error: unknown = await readPdf(changed(file, seeded(round + 1)), null).then(
      () => null,
      (reason: unknown) => reason,
    )
    if (error !== null && !(error instanceof LibraryError)) wrong.push([round, error])
  }
  expect(wrong).toEqual([])
})
