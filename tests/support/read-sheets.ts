import type { Line } from '../../preload/contract/importing'
import { readPdf } from '../../main/importing/pdf/read-pdf'
import { pdfOfSheets, type Sheet } from './pdf-writer'

/** What is read from a PDF of the sheets. */
export async function readSheets(...sheets: Sheet[]): Promise<Line[]> {
  const { lines } = (await readPdf(pdfOfSheets(sheets), null)).reading
  return lines
}

/** The text of its paragraphs and headings, in their order. */
export async function articleIn(...sheets: Sheet[]): Promise<string[]> {
  const lines = await readSheets(...sheets)
  return lines.filter(({ role }) => role === 'paragraph' || role === 'heading').map(({ text }) => text)
}
