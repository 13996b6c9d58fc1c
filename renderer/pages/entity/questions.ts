import type { DatedLine } from '../../../preload/contract/date'
import type { Companions, EntityMonths, EntityPage, EntityRef } from '../../../preload/contract/entity'
import type { Excerpt } from '../../../preload/contract/entity-ref'
import { LibraryError } from '../../../preload/contract/errors'
import type { EntityPlaces } from '../../../preload/contract/place'
import type { LedgerEntry } from '../../../preload/contract/quote'
import { call } from '../../bridge'
import type { PagedQuestion } from '../../queries/paged'
import type { Question } from '../../queries/query'
import { keyOf, nounsOf, pagesOf, question } from '../../queries/question'

export function isGone(error: unknown): boolean {
  return error instanceof LibraryError && error.code === 'not-found'
}

export function pageOf(of: EntityRef): Question<EntityPage> {
  return {
    key: keyOf('page of', of),
    nouns: nounsOf['entity.page'],
    ask: askPage(of),
  }
}

function askPage(of: EntityRef) {
  return async (before: EntityPage | null) => {
    let gone: unknown
    for (const way of ways(of, before)) {
      try {
        return await call('entity.page', { of: way })
      } catch (error) {
        if (!isGone(error)) throw error
        gone ??= error
      }
    }
    throw gone
  }
}

/**
 * As whom the page is asked for, first to last: as what it was by the last answer, as what it was opened as, and by
 * its name, under which it stands as a suggestion once a confirmation is taken back.
 */
function ways(of: EntityRef, before: EntityPage | null): EntityRef[] {
  if (before === null) return [of]
  const { ref, kind, name } = before
  return [...('entityId' in ref ? [ref] : []), of, { kind, name }]
}

export function mentionsOf(of: EntityRef, isConfirmedOnly: boolean): PagedQuestion<Excerpt> {
  return pagesOf(
    'entity.mentions',
    (after, limit) => ({ of, isConfirmedOnly, after, limit }),
    ({ excerpts: rows, next }) => ({ rows, next }),
  )
}

export function quotesOf(of: EntityRef, side: 'By' | 'About'): PagedQuestion<LedgerEntry> {
  return pagesOf(
    `entity.quotes${side}`,
    (after, limit) => ({ of, after, limit }),
    ({ quotes: rows, next }) => ({ rows, next }),
  )
}

export function timelineOf(of: EntityRef): PagedQuestion<DatedLine> {
  return pagesOf(
    'date.byEntity',
    (after, limit) => ({ of, after, limit }),
    ({ dates: rows, next }) => ({ rows, next }),
  )
}

export function companionsOf(of: EntityRef): Question<Companions> {
  return question('entity.appearsWith', { of, limit: 100 })
}

export function placesOf(of: EntityRef): Question<EntityPlaces> {
  return question('entity.places', { of })
}

export function monthsOf(of: EntityRef): Question<EntityMonths> {
  return question('entity.overTime', { of })
}
