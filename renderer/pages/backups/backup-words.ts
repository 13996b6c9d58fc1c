import type { Backup } from '../../../preload/contract/safety/backup'
import type { BackupNoun, BackupReason } from '../../../preload/contract/safety/backup-words'

export const reasonWords: Record<BackupReason, string> = {
  hourly: 'Hourly',
  asked: 'Asked for',
  shell: 'Made in a shell',
  quitting: 'At quitting',
  'before-migration': 'Before a new format',
  'before-restore': 'Before restoring',
  'before-erase': 'Before deleting for good',
}

export const stateWords: Record<Backup['state'], string> = {
  whole: 'Proved',
  'of-damaged': 'Of a damaged library',
  damaged: 'Damaged',
}

const nouns: Record<BackupNoun, readonly [one: string, many: string]> = {
  article: ['article', 'articles'],
  highlight: ['highlight', 'highlights'],
  note: ['note', 'notes'],
  tag: ['tag', 'tags'],
  entity: ['name', 'names'],
}

export const backupNouns = Object.keys(nouns) as BackupNoun[]

export function counted(count: number, noun: BackupNoun): string {
  return `${count.toLocaleString()} ${nouns[noun][count === 1 ? 0 : 1]}`
}

export function manyOf(noun: BackupNoun): string {
  const many = nouns[noun][1]
  return `${many.charAt(0).toUpperCase()}${many.slice(1)}`
}

export function timeOf(at: string): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}

/** In the unit that leaves up to three figures before the point. */
export function sizeOf(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const
  let at = 0
  let size = bytes
  for (; size >= 1000 && at < units.length - 1; at += 1) size /= 1000
  const digits = at === 0 || size >= 100 ? 0 : 1
  return `${size.toLocaleString(undefined, { maximumFractionDigits: digits })} ${units[at] ?? ''}`
}
