import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../main/importing/pdf/read-pdf'
import { pdf } from '../../../support/documents'
import { pdfFrom } from '../../../support/pdf-writer'

const texts = async (...roles: string[]) => {
  const { lines } = await readPdf(pdf().bytes, null)
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
    const { lines, fields } = await readPdf(pdf().bytes, null)
    const whys = new Map(lines.filter(({ role }) => role === 'left-out').map(({ text, why }) => [text, why]))
    expect(whys.get('HARBOUR GAZETTE Friday edition')).toBe('printed at the edge of several pages')
    expect(whys.get('1')).toBe('a page number')
    expect(whys.get('2')).toBe('a page number')
    expect(fields).toMatchObject({ byline: 'Ines Marr', published: { value: '2025-11-14' }, language: null })
  })
})

describe('a PDF that cannot be read', () => {
  const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
  const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
  const empty = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'
  const info = '<< /Producer (a scanner) >>'

  it.each([
    ['pictures of pages', pdfFrom([catalogue, pages, empty, info]), 'only pictures of pages'],
    ['cut off', pdf().bytes.subarray(0, 300), 'damaged'],
  ])('%s', async (_what, bytes, words) => {
    await expect(readPdf(bytes, null)).rejects.toThrow(words)
  })
})
