// Plain data that both sides use. Imports nothing, so that the window can load it without zod.

type ImportEntry = {
  /** Under which the dialog that opens files lists it. */
  group: 'Web pages' | 'Documents' | 'E-mail' | 'Exports of other services' | 'Text'
  /** What a person is told that can be imported. */
  title: string
  /** How its files are named, the usual way first. What is in them is found out by looking. */
  extensions: readonly string[]
}

const formats = {
  page: { group: 'Web pages', title: 'web pages', extensions: ['html', 'htm', 'xhtml', 'gz'] },
  mhtml: { group: 'Web pages', title: 'web pages', extensions: ['mhtml', 'mht'] },
  webarchive: { group: 'Web pages', title: 'web pages', extensions: ['webarchive'] },
  warc: { group: 'Web pages', title: 'web archives', extensions: ['warc', 'wacz'] },
  pdf: { group: 'Documents', title: 'PDF', extensions: ['pdf'] },
  epub: { group: 'Documents', title: 'EPUB', extensions: ['epub'] },
  docx: { group: 'Documents', title: 'Word', extensions: ['docx'] },
  odt: { group: 'Documents', title: 'OpenDocument', extensions: ['odt'] },
  rtf: { group: 'Documents', title: 'Rich Text', extensions: ['rtf'] },
  email: { group: 'E-mail', title: 'e-mail', extensions: ['eml', 'mbox'] },
  service: {
    group: 'Exports of other services',
    title: 'exports of other services',
    extensions: ['csv', 'json', 'zip', 'enex', 'rdf', 'ris', 'bib', 'jsonlz4'],
  },
  markdown: { group: 'Text', title: 'Markdown', extensions: ['md', 'markdown'] },
  text: { group: 'Text', title: 'text files', extensions: ['txt', 'text'] },
} satisfies Record<string, ImportEntry>

export type ImportFormat = keyof typeof formats

/**
 * The kinds of files that hold articles. The filters of the dialog, the files that are taken from a folder that is imported,
 * dropped or watched, and what window and shell say of them are made of this; `main/importing/readers.ts` tells each by its
 * bytes and has what reads it.
 */
export const importFormats: Readonly<Record<ImportFormat, ImportEntry>> = formats

const entries = Object.values(importFormats)

export const readableExtensions: readonly string[] = entries.flatMap(({ extensions }) => extensions)

/** The same by what the dialog lists them under. */
export const extensionsByGroup: readonly { name: string; extensions: string[] }[] = [
  ...new Set(entries.map(({ group }) => group)),
].map((name) => ({
  name,
  extensions: entries.filter(({ group }) => group === name).flatMap(({ extensions }) => extensions),
}))
