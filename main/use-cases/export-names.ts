import { safeFileName } from '../exporting/file-name'

export const articleFileName = ({ title }: { title: string }): string => `${safeFileName(title)}.md`

export const dossierFileName = ({ name }: { name: string }): string =>
  `${safeFileName(name, 'Untitled dossier')}.md`
