import type { Shape } from './shapes'

/** What the new library makes by itself, of its rows or by analysing its texts. */
const madeAnew: ReadonlySet<string> = new Set([
  'library',
  'analysis',
  'found_entity',
  'found_mention',
  'found_name',
  'found_tie',
  'found_quote',
  'found_date',
  'found_role',
  'article_listing',
  'article_count',
  'feed_listing',
  'feed_count',
  'article_name',
  'quote_listing',
  'text_print',
  'copy_group',
  'search_entry',
  'search_word',
  'search_due',
  'search_backlog',
  'search_count',
  'tag_listing',
  'tag_count',
  'tag_list_state',
  'review_listing',
  'note_link',
  'title_letter',
  // A chain of its own begins with what could be read.
  'seal',
  'open_act',
])

// By the journal the others are known to be what was written. Triggers list what belongs to an article that is listed, which it
// is by its marks.
const first = ['author', 'act', 'change', 'revision', 'revision_text', 'article', 'article_state']

/** The tables that are read, each after those that its rows refer to. */
export function tablesInOrder(shapes: readonly Shape[]): Shape[] {
  const left = new Map(
    shapes.filter(({ table }) => !madeAnew.has(table)).map((shape) => [shape.table, shape]),
  )
  const ordered: Shape[] = []
  const take = (shape: Shape): void => {
    left.delete(shape.table)
    for (const { table } of shape.references) {
      const parent = left.get(table)
      if (parent !== undefined && !(shape.table === 'revision' && table === 'article')) take(parent)
    }
    ordered.push(shape)
  }
  for (const name of first) {
    const shape = left.get(name)
    if (shape !== undefined) take(shape)
  }
  for (const shape of shapes) if (left.has(shape.table)) take(shape)
  return ordered
}
