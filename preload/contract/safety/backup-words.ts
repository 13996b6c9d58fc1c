/** Why a back-up was made. */
export const backupReasons = [
  'hourly',
  'asked',
  'shell',
  'quitting',
  'before-migration',
  'before-restore',
  'before-erase',
] as const

export type BackupReason = (typeof backupReasons)[number]

/** What a back-up is counted by, and compared with the library by. */
export const backupNouns = ['article', 'highlight', 'note', 'tag', 'entity'] as const

export type BackupNoun = (typeof backupNouns)[number]
