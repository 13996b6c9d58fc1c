import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import * as highlights from '../../main/library/annotations/highlights'
import * as notes from '../../main/library/annotations/notes'
import * as articles from '../../main/library/articles/articles'
import { importReading } from '../../main/library/articles/capture'
import type { Library } from '../../main/library/database/database'
import { closeLibrary, createLibrary } from '../../main/library/database/open'
import type { ActId, ArticleId, HighlightId } from '../../preload/contract/common'
import { storyOf } from './stories'

/** Where a library and its back-ups lie in the folder of a trial. */
export type Places = { library: string; backups: string }

export function placesIn(folder: string): Places {
  return { library: join(folder, 'library'), backups: join(folder, 'backups') }
}

export function newAct(): ActId {
  return v7() as ActId
}

/** Marks the first words of an article. */
export function mark(library: Library, articleId: ArticleId, length: number): HighlightId {
  const { id: revisionId, text } = articles.get(library, { articleId }).revision
  const exact = text.slice(0, length)
  const passage = { start: 0, end: length, exact, prefix: '', suffix: text.slice(length, length + 16) }
  return highlights.create(library, { articleId, revisionId, passage, color: 'yellow' }).id
}

/** A library of so many articles, each with three highlights, one of which has a note; closed. */
export function prepareLibrary(places: Places, size: number): void {
  const library = createLibrary(places.library, { name: 'News', backupsFolder: places.backups })
  for (let number = 0; number < size; number += 1) {
    const { articleId } = importReading(library, storyOf(number))
    const [first] = [5, 9, 14].map((length) => mark(library, articleId, length))
    if (first === undefined) continue
    const target = { on: 'highlight', highlightId: first } as const
    notes.create(library, { target, body: `Ask about report ${number}.`, actId: newAct() })
  }
  closeLibrary(library)
}

/** Puts a copy of a folder of places at another. */
export function copyPlaces(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
}
