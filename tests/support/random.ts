import type { Library } from '../../main/library/database/database'
import type { ArticleId } from '../../preload/contract/common'

/** A whole number from 0 to below what is asked for. */
export type Random = (below: number) => number

/** The same numbers for the same seed, on every machine. */
export const randomFrom = (seed: number): Random => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

export const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[random(list.length)]

export const idsIn = <Id extends string>(library: Library, table: string): Id[] =>
  library.db.prepare(`SELECT id FROM ${table} WHERE deleted_at IS NULL`).pluck().all() as Id[]

export const liveArticles = (library: Library): ArticleId[] => idsIn<ArticleId>(library, 'article')
