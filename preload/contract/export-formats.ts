// Plain data that both sides use. Imports nothing, so that the window can load it without zod.

/** How files of a kind are named, and what a person is told that they are. */
type FileFormat = { extension: string; title: string }

const formats = {
  markdown: { extension: 'md', title: 'Markdown', about: 'ready for Obsidian' },
} satisfies Record<string, FileFormat & { about: string }>

export type ExportFormat = keyof typeof formats

/**
 * The formats in which an article leaves the program. The schema of the calls, the preview's choice, names and filters of files
 * and the shell's --format are made of this; `main/exporting/formats.ts` has what writes each.
 */
export const exportFormats: Readonly<Record<ExportFormat, FileFormat & { about: string }>> = formats

export const exportFormatNames = Object.keys(formats) as ExportFormat[]

/** What is taken where nobody chose. A dossier is always written in it. */
export const usualFormat: ExportFormat = 'markdown'

/** The lists that leave the program, each in the one format that others read. */
export const listFormats = {
  table: { extension: 'csv', title: 'Comma-separated values' },
  feeds: { extension: 'opml', title: 'OPML' },
} satisfies Record<string, FileFormat>

/** What a file of this extension is called. */
export function titleOfExtension(extension: string): string {
  return (
    [...Object.values<FileFormat>(exportFormats), ...Object.values<FileFormat>(listFormats)].find(
      (format) => format.extension === extension,
    )?.title ?? 'File'
  )
}
