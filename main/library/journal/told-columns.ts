import type { Row } from '../database/database'
import { isTableName, type TableName } from '../database/tables'

/** What people call a thing, and those of its columns that tell what became of it. */
type Told = { thing: string; columns: Readonly<Record<string, string>> }

const told: Readonly<Record<TableName, Told>> = {
  article: {
    thing: 'article',
    columns: {
      title: 'Title',
      byline: 'Byline',
      published_words: 'Published',
      updated_words: 'Updated',
      agency: 'Agency',
      dateline_place: 'Dateline',
      section: 'Section',
      url: 'Address',
      language: 'Language',
      excerpt: 'Begins with',
    },
  },
  article_state: {
    thing: 'marks of an article',
    columns: {
      read_at: 'Read',
      starred_at: 'Starred',
      archived_at: 'Archived',
      checked_revision_id: 'Checked',
    },
  },
  revision: { thing: 'text of an article', columns: {} },
  source: { thing: 'source', columns: { name: 'Name' } },
  feed: {
    thing: 'feed',
    columns: { url: 'Address', folder: 'Folder', schedule: 'Asked every' },
  },
  feed_rule: { thing: 'rule', columns: { words: 'Words', tag: 'Tag' } },
  highlight: {
    thing: 'highlight',
    columns: {
      exact: 'Words',
      image_sha256: 'Image (SHA-256)',
      image_words: 'Caption',
      color: 'Colour',
      style: 'Style',
      decision: 'Decision',
      decision_words: 'Decided on',
    },
  },
  library_color: {
    thing: 'colour',
    columns: { name: 'Name', meaning: 'Meaning', place: 'Place', is_hidden: 'Hidden' },
  },
  note: { thing: 'note', columns: { body: 'Text', day: 'Day', pinned_at: 'Pinned' } },
  tag: { thing: 'tag', columns: { name: 'Name', color: 'Colour', description: 'Meaning', memo: 'Memo' } },
  tagging: { thing: 'tag on a thing', columns: { put_by: 'Put on by' } },
  entity: { thing: 'name', columns: { name: 'Name', kind: 'Kind' } },
  entity_alias: { thing: 'further name', columns: { name: 'Name' } },
  entity_merge: { thing: 'merge', columns: {} },
  naming: { thing: 'decision on a name', columns: { name: 'Name' } },
  mention: { thing: 'mention', columns: { exact: 'Words' } },
  quote: {
    thing: 'quotation',
    columns: {
      exact: 'Words',
      kind: 'Kind',
      state: 'State',
      speaker_name: 'Speaker',
      speaker_kind: 'Speaker is a',
      speaker_words: 'Named as',
      cue: 'Verb',
    },
  },
  copy_parting: { thing: 'parting of copies', columns: {} },
  service_record: { thing: 'service record', columns: { service: 'Service' } },
  collection: { thing: 'collection', columns: { name: 'Name' } },
  collection_article: { thing: 'article in a collection', columns: {} },
  saved_search: { thing: 'saved search', columns: { name: 'Name', query: 'Search' } },
}

export function thingOf(noun: string): string {
  return isTableName(noun) ? told[noun].thing : noun
}

/** The columns that are told of a thing, each with its name for people and what it was and is, where that differs. */
export function toldFields(noun: string, before: Row | null, after: Row) {
  if (!isTableName(noun)) return []
  return Object.entries(told[noun].columns)
    .map(([column, name]) => ({
      name,
      before: wordsOf(column, before?.[column]),
      after: wordsOf(column, after[column]),
    }))
    .filter((field) => field.before !== field.after)
}

const longest = 20_000

/** A moment, or a revision, only tells that it is so. */
function wordsOf(column: string, value: Row[string] | undefined): string | null {
  if (value === undefined || value === null) return null
  return /_at$|_revision_id$/.test(column) ? 'yes' : String(value).slice(0, longest)
}
