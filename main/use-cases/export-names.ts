import { type ExportFormat, exportFormats, usualFormat } from '../../preload/contract/export-formats'
import { safeFileName } from '../exporting/file-name'

export const articleFileName = ({ title }: { title: string }, format: ExportFormat): string =>
  `${safeFileName(title)}.${exportFormats[format].extension}`

export const dossierFileName = ({ name }: { name: string }): string =>
  `${safeFileName(name, 'Untitled dossier')}.${exportFormats[usualFormat].extension}`
