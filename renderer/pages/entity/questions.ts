import type { DatedLine } from '../../../preload/contract/date'
import type { Companions, EntityMonths, EntityPage, EntityRef } from '../../../preload/contract/entity'
import type { Excerpt } from '../../../preload/contract/entity-ref'
import { LibraryError } from '../../../preload/contract/errors'
import type { EntityPlaces } from '../../../preload/contract/place'
import type { LedgerEntry } from '../../../preload/contract/quote'
import { call } from '../../bridge'
import { keyOfRef } from '../../navigation/navigation-store'
import { useAnswer } from '../../queries/answers'
import { type LiveAnswer, liveAnswer } from '../../queries/live-answer'
import { type LiveList, liveList, type Rows } from '../../queries/live-list'

export function isGone(error: unknown): boolean {
  return error instanceof LibraryError && error.code === 'not-found'
}

export function usePageAnswer(of: EntityRef) {
  return useAnswer<EntityPage, LiveAnswer<EntityPage>>(`page ${keyOfRef(of)}`, () => liveAnswer(askPage(of)))
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

export function useMentions(of: EntityRef, isConfirmedOnly: boolean) {
  return useAnswer<Rows<Excerpt>, LiveList<Excerpt>>(`mentions ${isConfirmedOnly} ${keyOfRef(of)}`, () =>
    liveList(async (after, limit) => {
      const { excerpts, next } = await call('entity.mentions', { of, isConfirmedOnly, after, limit })
      return { rows: excerpts, next }
    }),
  )
}

export function useQuotes(of: EntityRef, side: 'By' | 'About') {
  return useAnswer<Rows<LedgerEntry>, LiveList<LedgerEntry>>(`quotes ${side} ${keyOfRef(of)}`, () =>
    liveList(async (after, limit) => {
      const { quotes, next } = await call(`entity.quotes${side}`, { of, after, limit })
      return { rows: quotes, next }
    }),
  )
}

export function useTimeline(of: EntityRef) {
  return useAnswer<Rows<DatedLine>, LiveList<DatedLine>>(`timeline ${keyOfRef(of)}`, () =>
    liveList(async (after, limit) => {
      const { dates, next } = await call('date.byEntity', { of, after, limit })
      return { rows: dates, next }
    }),
  )
}

export function useCompanions(of: EntityRef) {
  return useAnswer<Companions, LiveAnswer<Companions>>(`with ${keyOfRef(of)}`, () =>
    liveAnswer(() => call('entity.appearsWith', { of, limit: 100 })),
  )
}

export function usePlaces(of: EntityRef) {
  return useAnswer<EntityPlaces, LiveAnswer<EntityPlaces>>(`places ${keyOfRef(of)}`, () =>
    liveAnswer(() => call('entity.places', { of })),
  )
}

export function useMonths(of: EntityRef) {
  return useAnswer<EntityMonths, LiveAnswer<EntityMonths>>(`months ${keyOfRef(of)}`, () =>
    liveAnswer(() => call('entity.overTime', { of })),
  )
}
