import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as highlights from '../../main/library/annotations/highlights'
import * as notes from '../../main/library/annotations/notes'
import * as articles from '../../main/library/articles/articles'
import { importReading } from '../../main/library/articles/capture'
import { databaseName, type Library } from '../../main/library/database/database'
import { closeLibrary } from '../../main/library/database/open'
import type { ArticleId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import { newActId, newLibrary, passageOf, readingOf } from './library'
import { personalActs } from './personal-acts'
import { randomFrom, type Random } from './random'

export const pageBytes = 4096

/** A library after some hundred acts of a person, all kinds of which are among them; closed. */
export function livedIn(seed: number, acts: number): Library {
  const library = newLibrary()
  const random = randomFrom(seed)
  for (let act = 0; act < acts; act += 1) {
    try {
      personalActs[random(personalActs.length)]?.(library, random)
    } catch (error) {
      // Some acts are refused, such as a name that is taken.
      if (!(error instanceof LibraryError)) throw error
    }
  }
  closeLibrary(library)
  return library
}

const words =
  'the harbour lay still while ships from the north came in with grain and news of the strike'.split(' ')

function paragraph(random: Random): string {
  return Array.from({ length: 60 }, () => words[random(words.length)] ?? '').join(' ')
}

/** A library of some articles, each with notes of its own, closed. */
export function withNotes({
  articles: count,
  notesEach,
  seed,
}: {
  articles: number
  notesEach: number
  seed: number
}): Library {
  const library = newLibrary()
  const random = randomFrom(seed)
  for (let index = 0; index < count; index += 1) {
    const story = readingOf([`Report ${index} of the harbour.`, paragraph(random), paragraph(random)])
    const { articleId } = importReading(library, story)
    annotate(library, articleId, notesEach, random)
  }
  closeLibrary(library)
  return library
}

function annotate(library: Library, articleId: ArticleId, notesEach: number, random: Random): void {
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'of the harbour')
  const made = highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
  for (let note = 0; note < notesEach; note += 1) {
    const target = { on: 'highlight', highlightId: made.id } as const
    notes.create(library, {
      target,
      body: `note ${note}: ${paragraph(random).slice(0, random(300))}`,
      actId: newActId(),
    })
  }
}

/** Does something to the bytes of a closed library’s file. */
export type Damage = (bytes: Buffer, random: Random) => Buffer

export function damage(library: Library, how: Damage, random: Random): string {
  const file = join(library.folder, databaseName)
  writeFileSync(file, how(readFileSync(file), random))
  return file
}

/** The number of some page but the first, from 1. */
function somePage(bytes: Buffer, random: Random): number {
  return 2 + random(bytes.length / pageBytes - 1)
}

function onPages(count: number, change: (page: Buffer, random: Random) => void): Damage {
  return (bytes, random) => {
    for (let left = count; left > 0; left -= 1) {
      const at = (somePage(bytes, random) - 1) * pageBytes
      change(bytes.subarray(at, at + pageBytes), random)
    }
    return bytes
  }
}

export function zeroedPages(count: number): Damage {
  return onPages(count, (page) => page.fill(0))
}

export function randomPages(count: number): Damage {
  return onPages(count, (page, random) => {
    for (let at = 0; at < page.length; at += 1) page[at] = random(256)
  })
}

export function flippedBytes(count: number): Damage {
  return onPages(count, (page, random) => {
    const at = random(page.length)
    page[at] = (page[at] ?? 0) ^ (1 << random(8))
  })
}

export function swappedPages(count: number): Damage {
  return (bytes, random) => {
    for (let left = count; left > 0; left -= 1) {
      const [one, other] = [somePage(bytes, random), somePage(bytes, random)].map(
        (page) => (page - 1) * pageBytes,
      )
      if (one === undefined || other === undefined) continue
      const kept = Buffer.from(bytes.subarray(one, one + pageBytes))
      bytes.copy(bytes, one, other, other + pageBytes)
      kept.copy(bytes, other)
    }
    return bytes
  }
}

export const ruinedHeader: Damage = (bytes, random) => {
  for (let at = 0; at < 100; at += 1) bytes[at] = random(256)
  return bytes
}

export const ruinedFirstPage: Damage = (bytes) => bytes.fill(0, 0, pageBytes)

export const cutShort: Damage = (bytes, random) =>
  bytes.subarray(0, pageBytes * (1 + random(bytes.length / pageBytes - 1)))
