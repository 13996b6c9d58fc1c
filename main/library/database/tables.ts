/** How the rows that are journalled are kept. */
type Table = {
  readonly key: string
  /** The columns that a row's checksum is made of; none for rows without one. */
  readonly checked: readonly string[]
  /** Columns that came later: part of the checksum where they are filled, so that older rows keep theirs. */
  readonly checkedLater?: readonly string[]
  /** What stands once it was made: undo leaves it, because other rows may have come to rest on it. */
  readonly stays: boolean
  /** Captured, so without version and soft delete. */
  readonly isImmutable: boolean
}

const personal = { key: 'id', checked: [], stays: false, isImmutable: false } as const

/** Every table that only write.ts may write to. */
export const tables = {
  source: { ...personal, stays: true },
  feed: personal,
  feed_rule: personal,
  revision: { ...personal, stays: true, isImmutable: true },
  article: {
    ...personal,
    // What a person or the capture stated. Counts and the beginning of the text follow from the text, which has a hash of its own.
    checked: [
      'id',
      'revision_id',
      'source_id',
      'title',
      'byline',
      'published_value',
      'published_zone',
      'published_words',
      'updated_value',
      'updated_zone',
      'updated_words',
      'url',
      'language',
      'agency',
      'dateline_place',
      'section',
      'captured_at',
      'captured_by',
      'created_at',
      'author_id',
      'deleted_at',
    ],
  },
  article_state: { ...personal, key: 'article_id' },
  highlight: {
    ...personal,
    checked: [
      'id',
      'article_id',
      'revision_id',
      'start_offset',
      'end_offset',
      'exact',
      'prefix',
      'suffix',
      'color',
      'created_at',
      'author_id',
      'deleted_at',
    ],
    checkedLater: ['decision', 'decision_words', 'style', 'replaces', 'image_sha256', 'image_words'],
  },
  library_color: { ...personal, key: 'color' },
  note: {
    ...personal,
    checked: ['id', 'article_id', 'highlight_id', 'body', 'created_at', 'author_id', 'deleted_at'],
    checkedLater: ['entity_id', 'day', 'pinned_at'],
  },
  entity: personal,
  entity_alias: personal,
  entity_merge: personal,
  naming: personal,
  mention: personal,
  quote: personal,
  copy_parting: personal,
  tag: { ...personal, stays: true },
  tagging: personal,
  service_record: personal,
  saved_search: personal,
  collection: personal,
  collection_article: personal,
} as const satisfies Record<string, Table>

export type TableName = keyof typeof tables

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name)
}

/** Widens one table's record, so that code for all tables sees the same fields. */
export function tableOf(name: TableName): Table {
  return tables[name]
}
