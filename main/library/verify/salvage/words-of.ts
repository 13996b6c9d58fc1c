import type { Row } from '../../database/database'
import type { ToldRow } from './report'

// What a person wrote or marked, and what a thing is called, in the tables that have it.
const telling = [
  'body',
  'exact',
  'image_words',
  'title',
  'name',
  'words',
  'query',
  'label',
  'url',
  'text',
] as const

const longest = 2_000

/** What of a row a person would know it by; empty where nothing of it is known. */
export function wordsOf(row: Row): string {
  const words = telling.map((column) => row[column]).filter((value) => typeof value === 'string')
  return words.join(' · ').slice(0, longest)
}

export function toldRow(table: string, id: string, row: Row, why: string): ToldRow {
  return { table, id, why, words: wordsOf(row) }
}
