// Who is named within some words of an article, in a quotation or a highlight, and whom a note is on.

import type { SearchWords } from '../../../preload/contract/search/query'
import type { Library } from '../database/database'
import { movesWhole } from '../database/full-text/decided-words'
import { anyOf, never, type Sql, sql } from '../database/sql'
import { articlesNaming } from './article-fields'
import type { IndexedKind } from './indexes'
import { isAbout, isNobody, type Meant, meantBy } from './names'

/** For kinds of hits that can be of somebody by themselves, and not just by their article: that the row is. */
export const namedWithin: Partial<Record<IndexedKind, (library: Library, value: SearchWords) => Sql>> = {
  quote: (library, value) => isNamedInQuote(meantBy(library, value)),
  highlight: (library, value) => isNamedInHighlight(meantBy(library, value)),
  note: isNoteOn,
}

/** That note o is on somebody, or on an article that names them. */
function isNoteOn(library: Library, value: SearchWords): Sql {
  const meant = meantBy(library, value)
  if (isNobody(meant)) return never
  return sql`(o.entity_id IN (${anyOf(meant.entities)}) OR l.article_n IN (${articlesNaming(meant)}))`
}

/** That quotation q names somebody in its own words: what stands between two pieces of it are the writer's. */
function isNamedInQuote(meant: Meant): Sql {
  return isNobody(meant) ? never : sql`(l.article_n IN (${articlesNaming(meant)}) AND ${isQuoteOf(meant)})`
}

/** The same where the article is known to name one of them. */
export function isQuoteOf(meant: Meant): Sql {
  return sql`EXISTS (
    SELECT 1 FROM (${pieces}) w WHERE ${isNamedBetween(meant, sql`w.start_offset`, sql`w.end_offset`)})`
}

/** That highlight h names somebody in its words, where they stand in the current text. */
function isNamedInHighlight(meant: Meant): Sql {
  return isNobody(meant)
    ? never
    : sql`(l.article_n IN (${articlesNaming(meant)}) AND ${isHighlightOf(meant)})`
}

// An image's passage is what was marked where it is the caption.
const isOnItsWords = sql`coalesce(h.image_words, h.exact) = h.exact`

/** The same where the article is known to name one of them. */
export function isHighlightOf(meant: Meant): Sql {
  return sql`EXISTS (
    SELECT 1 FROM (
      SELECT h.start_offset, h.end_offset WHERE h.revision_id = a.revision_id
      UNION ALL
      SELECT p.start_offset, p.end_offset FROM highlight_placement p
      WHERE p.highlight_id = h.id AND p.revision_id = a.revision_id AND p.state <> 'gone'
    ) w WHERE ${isOnItsWords} AND ${isNamedBetween(meant, sql`w.start_offset`, sql`w.end_offset`)})`
}

// As they were found, and as a person decided on them: then moved along with the quotation, or all that the changed words are now.
const pieces = sql`
  SELECT e.value ->> '$.start' AS start_offset, e.value ->> '$.end' AS end_offset
  FROM found_quote f JOIN json_each(f.pieces) e WHERE f.n = q.found_n AND q.quote_id IS NULL
  UNION ALL
  SELECT (e.value ->> '$.start') + coalesce(p.start_offset - d.start_offset, 0),
    (e.value ->> '$.end') + coalesce(p.start_offset - d.start_offset, 0)
  FROM quote d LEFT JOIN decision_placement p ON p.row_id = d.id AND p.revision_id = a.revision_id
  JOIN json_each(d.pieces) e WHERE d.id = q.quote_id AND ${movesWhole}
  UNION ALL
  SELECT p.start_offset, p.end_offset
  FROM quote d JOIN decision_placement p ON p.row_id = d.id AND p.revision_id = a.revision_id
  WHERE d.id = q.quote_id AND NOT ${movesWhole}`

/** That article a names one of them there: as was found, where no person decided on that place, or as a person decided. */
function isNamedBetween(meant: Meant, start: Sql, end: Sql): Sql {
  const found = sql`EXISTS (
    SELECT 1 FROM article_name x INDEXED BY article_name_article JOIN found_mention m ON m.found_entity_n = x.found_n
    WHERE x.article_n = a.n AND ${isAbout(meant, sql`x`)} AND (x.is_decided = 0 OR x.entity_id IS NOT NULL)
      AND m.start_offset >= ${start} AND m.end_offset <= ${end}
      AND NOT EXISTS (SELECT 1 FROM mention_placed p
        WHERE p.article_id = a.id AND p.start_offset < m.end_offset AND p.end_offset > m.start_offset))`
  if (meant.entities.length === 0) return found
  return sql`(${found} OR EXISTS (
    SELECT 1 FROM mention_placed p WHERE p.article_id = a.id AND p.entity_id IN (${anyOf(meant.entities)})
      AND p.start_offset >= ${start} AND p.end_offset <= ${end}))`
}
