import { describe, expect, it } from 'vitest'
import { nearestColor } from '../../../../main/importing/pdf/mark-colors'
import { readPdf } from '../../../../main/importing/pdf/read-pdf'
import { textOfLines } from '../../../../main/importing/canonical'
import { findWords } from '../../../../main/passages/find-words'
import { pdfOfSheets, set } from '../../../support/pdf-writer'

const size = 10
const letter = 6
const [left, top, step] = [60, 740, 12]
const lines = [
  'The ferry keeps its old bell, and',
  'the ferry keeps its old captain,',
  'who had asked for neither of the two har-',
  'bours that it calls at every day.',
]
const texts = [{ x: left, y: 780, size: 20, text: 'An old bell' }, ...set(left, top, size, lines, step)]

/** The corners around some letters of a line. */
function corners(line: number, from: number, to: number): string {
  const [x1, x2] = [left + from * letter, left + to * letter]
  const [y1, y2] = [top - line * step - 3, top - line * step + 8]
  return [x1, y2, x2, y2, x1, y1, x2, y1].join(' ')
}

function mark(subtype: string, entries: string, ...quads: string[]): string {
  const points = quads.length === 0 ? '' : `/QuadPoints [${quads.join(' ')}]`
  return `<< /Type /Annot /Subtype /${subtype} /Rect [0 0 595 842] ${points} ${entries} >>`
}

async function marked(...marks: string[]) {
  const { serviceEntry } = await readPdf(pdfOfSheets([{ texts, marks }]), null)
  if (serviceEntry === undefined) throw new Error('No marks were found.')
  return serviceEntry
}

describe('what was marked in a PDF', () => {
  it('becomes a highlight with its words, over a line’s end and a divided word too', async () => {
    const start = lines[2]?.indexOf('neither') ?? 0
    const { highlights } = await marked(
      mark(
        'Highlight',
        "/C [0.6 1 0.6] /Contents (Why not?) /T (Ines Marr) /M (D:20251113080000+01'00')",
        corners(2, start, 41),
        corners(3, 0, 20),
      ),
    )
    expect(highlights).toMatchObject([
      {
        exact: 'neither of the two harbours that it calls',
        note: 'Why not?',
        color: 'green',
        madeAt: '2025-11-13T07:00:00.000Z',
      },
    ])
  })

  it('is told from the same words elsewhere by what stands around it', async () => {
    const { reading, serviceEntry } = await readPdf(
      pdfOfSheets([{ texts, marks: [mark('Underline', '/C [1 0 0]', corners(1, 4, 24))] }]),
      null,
    )
    const [highlight] = serviceEntry?.highlights ?? []
    expect(highlight).toMatchObject({ exact: 'ferry keeps its old', color: 'red', note: null, madeAt: null })
    const { text } = textOfLines(reading.lines)
    const [found] = findWords(text, highlight === undefined ? [] : [highlight])
    expect(found?.place?.start).toBe(text.indexOf('ferry keeps its old captain'))
  })

  it('says that words were struck, and what others answered', async () => {
    const { highlights, facts } = await marked(
      mark('StrikeOut', '/T (Ines Marr) /Contents (Out) /NM (a)', corners(0, 0, 9)),
      '<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /IRT 8 0 R /T (Tomas Rell) /Contents (Stays.) >>',
    )
    expect(highlights.map(({ exact }) => exact)).toEqual(['The ferry'])
    expect(highlights[0]?.note).toMatch(/^\*\*Ines Marr:\*\* Out\n\n\*Struck out in the PDF\.\*/)
    expect(facts).toEqual([['annotated by', 'Ines Marr, Tomas Rell']])
  })

  it('becomes a note with its page where it lies on no words, and is nothing where it says nothing', async () => {
    const { notes, highlights } = await marked(
      mark('Text', '/Contents (Ask the board.)'),
      mark('FreeText', '/Contents (See page two)'),
      mark('Link', '/Contents (no mark)'),
      mark('Highlight', '', corners(9, 0, 9)),
    )
    expect(highlights).toEqual([])
    expect(notes.map(({ body }) => body)).toEqual(['*Page 1:* Ask the board.', '*Page 1:* See page two'])
  })

  it('is nothing in a PDF without marks', async () => {
    expect(await readPdf(pdfOfSheets([{ texts }]), null)).not.toHaveProperty('serviceEntry')
  })
})

describe('colours', () => {
  it.each([
    [[255, 255, 153], 'yellow'],
    [[255, 128, 128], 'red'],
    [[124, 200, 104], 'green'],
    [[105, 176, 241], 'blue'],
    [[192, 133, 221], 'purple'],
    [[251, 91, 137], 'magenta'],
    [[238, 120, 236], 'magenta'],
    [[255, 160, 60], 'orange'],
    [[128, 130, 128], 'grey'],
    [null, 'yellow'],
  ])('%j is nearest to %s', (given, color) => {
    expect(nearestColor(given)).toBe(color)
  })
})
