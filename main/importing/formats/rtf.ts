import type { Reading } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'
import { mayBePrinted, printedText, readPrintedDocument } from '../printouts/printed-document'
import type { TakeApart } from '../take-apart'
import { readDocument } from './document'
import { officeAbout } from './office'
import { htmlOfRtf } from './rtf/html'

/** Reads a Rich Text file: its own headings, tables and notes, and what it says of itself where its text does not. */
export async function readRtf(bytes: Uint8Array, url: string | null, takeApart: TakeApart): Promise<Reading> {
  const { html, about } = htmlOfRtf(bytes)
  const lines = await linesIn(html, takeApart)
  const printed = readPrintedDocument(lines, url)
  return printed ?? readDocument(lines, officeAbout({ ...about, language: null, lines }), url)
}

/** Its text where a database may have printed it. */
export async function printedRtf(bytes: Uint8Array, takeApart: TakeApart): Promise<string | null> {
  const { html } = htmlOfRtf(bytes)
  return mayBePrinted(html) ? printedText(await linesIn(html, takeApart)) : null
}

async function linesIn(html: string, takeApart: TakeApart): Promise<PageLine[]> {
  return (await takeApart(html, null, 'lines')).all ?? []
}
