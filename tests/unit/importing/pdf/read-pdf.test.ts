import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../../main/importing/readers'
import { withoutHighNumbers } from '../../../../main/importing/pdf/object-numbers'
import { readPdf } from '../../../../main/importing/pdf/read-pdf'
import { openIncoming } from '../../../../main/importing/open-bytes'
import { packedPdf, pdf } from '../../../support/documents'
import { pdfFrom } from '../../../support/pdf-writer'
import { simpleTakeApart } from '../../../support/take-apart'
import type { Line } from '../../../../preload/contract/importing'

async function texts(...roles: string[]) {
  const { lines } = (await readPdf(pdf().bytes, null)).reading
  return lines.filter(({ role }) => roles.includes(role)).map(({ text }) => text)
}

describe('a PDF with columns', () => {
  it('is read one column after the other, with whole paragraphs and whole words', async () => {
    expect(await texts('title', 'heading', 'paragraph')).toEqual([
      'Ferry returns to Port Sabel after nine years',
      'The first ferry in nine years left Port Sabel on Friday morning with forty-one passengers and a dog on board, and came back at noon without a scratch. The harbour board had promised it for so long that hardly anybody still believed in the announcement.',
      'Three boats will run from the old pier, twice a day until the spring and every two hours in the summer, the board said. It had looked for a well-known captain for a year, and found one at last in the next town up the coast, where she had steered a coal barge for most of her life and had no wish to leave it for anything smaller.',
      '“It is a small line, but it is ours,” said Tomas Rell, the harbour master, who had sold the first ticket himself shortly before six in the morning to a man with a suitcase. The line will be subsidised by the county for three years, after which it has to live on what its passengers pay for their tickets.',
      'What it costs',
      'Tickets cost four crowns, and nothing for whoever is older than eighty or younger than eight.',
    ])
  })

  it('leaves out what stands on every page, and says why', async () => {
    const { lines, fields } = (await readPdf(pdf().bytes, null)).reading
    const whys = new Map(lines.filter(({ role }) => role === 'left-out').map(({ text, why }) => [text, why]))
    expect(whys.get('HARBOUR GAZETTE Friday edition')).toBe('printed at the edge of several pages')
    expect(whys.get('1')).toBe('a page number')
    expect(whys.get('2')).toBe('a page number')
    expect(fields).toMatchObject({ byline: 'Ines Marr', published: { value: '2025-11-14' }, language: 'en' })
  })
})

describe('a PDF as programs of today write it', () => {
  it('is read like one whose bytes are plain, on the way that every file takes', async () => {
    const { bytes } = packedPdf()
    const read = await openIncoming(bytes, { name: 'ferry.pdf' }, simpleTakeApart())
    if (!('reading' in read)) throw new Error('It was taken for an export.')
    const { reading } = read
    const { reading: plain } = await readPdf(pdf().bytes, null)
    const shown = (lines: Line[]) => lines.map(({ text, role }) => [role, text])
    expect(shown(reading.lines)).toEqual(shown(plain.lines))
    expect(reading.fields).toMatchObject({ title: plain.fields.title, byline: 'Ines Marr' })
  })

  it.each([
    ['a byte order mark', '\xef\xbb\xbf'],
    ['what a server put before it', 'HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n'],
    ['zeros', '\0\0\0\0'],
  ])('is known behind %s', async (_what, before) => {
    const bytes = new Uint8Array([...Buffer.from(before, 'latin1'), ...pdf().bytes])
    expect(formatOf(bytes, null)).toBe('pdf')
    const { fields } = (await readPdf(bytes, null)).reading
    expect(fields.title).toBe('Ferry returns to Port Sabel after nine years')
  })

  it('is no text that says how one begins', () => {
    const text = 'How a PDF begins\n\n%PDF-1.4 stands first, and startxref near the end, the manual said.\n'
    expect(formatOf(Buffer.from(text), null)).toBeNull()
  })
})

describe('a PDF that cannot be read', () => {
  const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
  const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
  const empty = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'
  const info = '<< /Producer (a scanner) >>'

  it.each([
    ['pictures of pages', pdfFrom([catalogue, pages, empty, info]), 'only images of pages'],
    [
      'no page at all',
      pdfFrom([catalogue, '<< /Type /Pages /Kids [] /Count 0 >>', info]),
      'only images of pages',
    ],
    ['cut off', pdf().bytes.subarray(0, 300), 'damaged'],
    // Counting up to such a number takes longer than a test may.
    [
      'an object whose number no file reaches',
      Buffer.from('%PDF-1.4\n99999999999999999999 0 obj\nnull\nendobj\n'),
      'damaged',
    ],
  ])('%s', async (_what, bytes, words) => {
    await expect(readPdf(bytes, null)).rejects.toThrow(words)
  })

  it('keeps every other byte of a file', () => {
    const heads = '8388607 0 obj 100000000 0 obj 0000000012 0 obj 1234567890 0 R'
    const bytes = Buffer.from(heads)
    const kept = Buffer.from(withoutHighNumbers(bytes)).toString()
    expect(kept).toBe(heads.replace('100000000 0 obj', ' '.repeat(15)))
    expect(bytes.toString()).toBe(heads)
  })

  it('costs a page and not the others where only that page is damaged, and says which', async () => {
    const kids = '<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>'
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>'
    const words = 'BT /F1 10 Tf 60 700 Td (The harbour board asked for the books of the ferry line.) Tj ET'
    const bytes = pdfFrom([
      catalogue,
      kids,
      page,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
      `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
      info,
    ])
    const { lines } = (await readPdf(bytes, null)).reading
    expect(lines).toContainEqual({
      text: 'Page 2',
      role: 'left-out',
      why: 'this page of the file is damaged',
    })
    expect(lines.find(({ role }) => role === 'paragraph')?.text).toMatch(/^The harbour board/)
  })

  it('ends a page that draws itself smaller and smaller where nobody can see it any more, and says so', async () => {
    const form = (content: string, entries: string) =>
      `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`
    const words = 'BT /F1 10 Tf 0 0 Td (The harbour board asked for the books of the ferry line.) Tj ET'
    const bytes = pdfFrom([
      catalogue,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
      form('1 0 0 1 60 700 cm /X Do', ''),
      form(
        `${words} 0.1 0 0 0.1 0 -40 cm /X Do`,
        '/Type /XObject /Subtype /Form /BBox [0 -400 500 400] /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >>',
      ),
      info,
    ])
    const { lines } = (await readPdf(bytes, null)).reading
    expect(lines.filter(({ text }) => text.startsWith('The harbour board'))).toHaveLength(2)
    expect(lines.find(({ text }) => text === 'Page 1')?.why).toMatch(/does not come to an end/)
  })
})
