import type { Library } from '../../main/library/database/database'
import type { ArticleId } from '../../preload/contract/common'

/** A whole number from 0 to below what is asked for. */
export type Random = (below: number) => number

/** The same numbers for the same seed, on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

export function pick<T>(random: Random, list: readonly T[]): T | undefined {
  return list[random(list.length)]
}

export function idsIn<Id extends string>(library: Library, table: string): Id[] {
  return library.db.prepare(`SELECT id FROM ${table} WHERE deleted_at IS NULL`).pluck().all() as Id[]
}

export function liveArticles(library: Library): ArticleId[] {
  return idsIn<ArticleId>(library, 'article')
}
