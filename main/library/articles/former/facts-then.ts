import { isDeepStrictEqual } from 'node:util'
import type { Article } from '../../../../preload/contract/article'
import type { RevisionId } from '../../../../preload/contract/common'
import type { FormerText } from '../../../../preload/contract/former-text'
import type { revision } from '../../database/captured-tables'
import type { Held } from '../../database/columns'
import { all, type Library } from '../../database/database'
import { sql } from '../../database/sql'
import type { UnderstoodFields } from '../recapture'

type Facts = Pick<Article, 'byline' | 'agency' | 'datelinePlace' | 'published' | 'updated' | 'section'>

/** `facts`: what captures say, each where it is not silent. `said`: what the last of them alone says. */
type Captured = { facts: Facts; said: Facts }

/**
 * Who wrote an article and when, as it was with one of its revisions: as that capture says it, and where it is silent as the one
 * before. What a person set is so throughout, as a headline is; and where no capture up to there says what it was understood as,
 * the article's present facts stand.
 */
export function factsThen(
  library: Library,
  article: Facts & Pick<Article, 'id' | 'revision'>,
  revisionId: RevisionId,
): { facts: Facts; factsFrom: FormerText['factsFrom'] } {
  const present = factsOf(article)
  const then = capturedUntil(library, revisionId)
  if (article.revision.id === revisionId) return { facts: present, factsFrom: 'capture' }
  if (then === null) return { facts: present, factsFrom: 'article' }
  const now = capturedUntil(library, article.revision.id)
  const stays = (name: keyof Facts) =>
    now !== null && ![now.facts, now.said].some((told) => isDeepStrictEqual(told[name], present[name]))
  const facts = factsBy((name) => (stays(name) ? present : then.facts)[name])
  return { facts, factsFrom: isDeepStrictEqual(facts, then.facts) ? 'capture' : 'corrected' }
}

/** What was understood of a revision and of those before it; null where nobody knows any more. */
function capturedUntil(library: Library, revisionId: string): Captured | null {
  const rows = all<Held<typeof revision, 'understood'>>(
    library,
    sql`SELECT e.understood FROM revision r JOIN revision e ON e.article_id = r.article_id AND e.number <= r.number
      WHERE r.id = ${revisionId} AND e.understood IS NOT NULL ORDER BY e.number`,
  )
  return rows.reduce<Captured | null>((before, { understood }) => {
    const said = factsOf(JSON.parse(understood ?? '{}') as Partial<UnderstoodFields>)
    return { said, facts: factsBy((name) => said[name] ?? before?.facts[name] ?? null) }
  }, null)
}

/** A capture of long ago may not know of all of them. */
function factsOf(told: Partial<Facts>): Facts {
  return factsBy((name) => told[name] ?? null)
}

function factsBy(fact: <Name extends keyof Facts>(name: Name) => Facts[Name]): Facts {
  return {
    byline: fact('byline'),
    agency: fact('agency'),
    datelinePlace: fact('datelinePlace'),
    published: fact('published'),
    updated: fact('updated'),
    section: fact('section'),
  }
}
