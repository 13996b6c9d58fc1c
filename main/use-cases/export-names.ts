import { type ExportFormat, exportFormats, usualFormat } from '../../preload/contract/export-formats'
import { safeFileName } from '../exporting/file-name'

/** Articles with the same headline get the same name; who writes several into one folder tells them apart. */
export function articleFileName({ title }: { title: string }, format: ExportFormat): string {
  return `${safeFileName(title)}.${exportFormats[format].extension}`
}

export function dossierFileName({ name }: { name: string }): string {
  return `${safeFileName(name, 'Untitled dossier')}.${exportFormats[usualFormat].extension}`
}
