import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sha256 } from '../../../../../main/library/database/checksum'
import { databaseName, type Library } from '../../../../../main/library/database/database'
import { closeLibrary, openLibrary } from '../../../../../main/library/database/open'
import { salvage } from '../../../../../main/library/verify/salvage/salvage'
import type { SalvageReport } from '../../../../../main/library/verify/salvage/report'
import {
  cutShort,
  type Damage,
  damage,
  flippedBytes,
  livedIn,
  pageBytes,
  randomPages,
  ruinedFirstPage,
  ruinedHeader,
  swappedPages,
  withNotes,
  zeroedPages,
} from '../../../../support/damaged'
import { temporaryFolder } from '../../../../support/library'
import { randomFrom } from '../../../../support/random'

// The full number of damaged libraries takes minutes: DATELINE_DAMAGED=1000.
const damagedLibraries = Number(process.env['DATELINE_DAMAGED'] ?? 18)

async function salvaged(library: Library): Promise<{ report: SalvageReport; made: Library }> {
  const file = join(library.folder, databaseName)
  const before = sha256(readFileSync(file))
  const to = join(temporaryFolder(), 'new')
  const report = await salvage({ damaged: library.folder, to })
  expect(sha256(readFileSync(file))).toBe(before)
  const made = openLibrary(to, { mode: 'read', backupsFolder: join(to, '../backups') })
  onTestFinished(() => {
    closeLibrary(made)
  })
  return { report, made }
}

type NoteRow = { id: string; body: string }

function notesIn(library: Library): NoteRow[] {
  return library.db.prepare<[], NoteRow>('SELECT id, body FROM note').all()
}

const kinds: readonly (readonly [string, Damage])[] = [
  ['a zeroed page', zeroedPages(1)],
  ['ten zeroed pages', zeroedPages(10)],
  ['a random page', randomPages(1)],
  ['ten random pages', randomPages(10)],
  ['flipped bytes', flippedBytes(20)],
  ['pages that changed places', swappedPages(4)],
  ['a ruined header', ruinedHeader],
  ['a ruined first page', ruinedFirstPage],
  ['a file that is cut short', cutShort],
]

/** What the checks say of a library whose text or file is lost for good. */
function isOfLoss(sentence: string, { texts }: SalvageReport): boolean {
  if (/^(text|original|image) /.test(sentence)) return true
  return (
    texts.lost.length + texts.changed.length > 0 &&
    /^(highlight|mention|quote) .* words of this /.test(sentence)
  )
}

test(`salvages ${damagedLibraries} damaged libraries: none ends it, none is changed`, async () => {
  const whole = livedIn(7, 100)
  const file = join(whole.folder, databaseName)
  const bytes = readFileSync(file)
  const whatFailed: string[] = []
  for (let seed = 0; seed < damagedLibraries; seed += 1) {
    const [kind, how] = kinds[seed % kinds.length] ?? ['', zeroedPages(1)]
    damage(whole, () => how(Buffer.from(bytes), randomFrom(seed)), randomFrom(seed))
    const { report, made } = await salvaged(whole)
    closeLibrary(made)
    const other = report.verified.sentences.filter((sentence) => !isOfLoss(sentence, report))
    if (other.length > 0) whatFailed.push(`${kind}, seed ${seed}: ${other.join(' ')}`)
  }
  expect(whatFailed).toEqual([])
}, 3_600_000)

test('what comes back is what was written, whatever happened to the file', async () => {
  const library = withNotes({ articles: 10, notesEach: 6, seed: 5 })
  const bytes = readFileSync(join(library.folder, databaseName))
  const read = openLibrary(library.folder, { mode: 'read', backupsFolder: library.backupsFolder })
  const bodies = new Map(notesIn(read).map(({ id, body }) => [id, body]))
  closeLibrary(read)
  for (const [kind, how] of kinds) {
    damage(library, () => how(Buffer.from(bytes), randomFrom(11)), randomFrom(11))
    const { report, made } = await salvaged(library)
    const told = new Set(report.changed.map(({ id }) => id))
    for (const { id, body } of notesIn(made))
      if (!told.has(id)) expect({ kind, body }).toEqual({ kind, body: bodies.get(id) })
  }
}, 60_000)

test('saves at least 95 of 100 notes at ten bad pages of 239', async () => {
  const library = withNotes({ articles: 60, notesEach: 10, seed: 1 })
  const bytes = readFileSync(join(library.folder, databaseName))
  const pages = bytes.length / pageBytes
  const seeds = Array.from({ length: Math.max(1, Math.round(damagedLibraries / 18)) }, (_, seed) => seed + 1)
  let [kept, all] = [0, 0]
  for (const [name, how] of [
    ['zeroed', zeroedPages],
    ['random', randomPages],
  ] as const) {
    for (const seed of seeds) {
      const bad = Math.round((pages * 10) / 239)
      damage(library, () => how(bad)(Buffer.from(bytes), randomFrom(seed)), randomFrom(seed))
      const { report, made } = await salvaged(library)
      const notes = notesIn(made).length
      kept += notes
      all += 600
      const { read, rebuilt, lost } = report.tables['note'] ?? { read: 0, rebuilt: 0, lost: 0 }
      process.stdout.write(
        `${name}, ${bad} of ${pages} pages: ${notes} of 600 notes, ${read} read, ${rebuilt} from the journal, ${lost} lost\n`,
      )
    }
  }
  expect(kept / all).toBeGreaterThanOrEqual(0.95)
}, 60_000)
