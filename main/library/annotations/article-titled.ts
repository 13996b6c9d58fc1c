import { all, type Library } from '../database/database'
import { fold } from '../database/fold'
import type { Known } from '../articles/recapture'

type Titled = Known & { byline: string | null; isDeleted: number }

// A headline of fewer words is that of many articles: then only its author tells.
const tellingWords = 3

/**
 * The one article of this title and author, those in use first; null where there are several, or none. It looks through all
 * titles, which takes about as long as a page takes to be read.
 */
export function articleTitled(
  library: Library,
  { title, byline }: { title: string | null; byline: string | null },
): Known | null {
  if (title === null) return null
  const wanted = fold(title)
  const isTelling = wanted.split(' ').length >= tellingWords
  const found = all<Titled>(
    library,
    `SELECT id AS articleId, title, byline, deleted_at IS NOT NULL AS isDeleted FROM article
     WHERE length(title) BETWEEN ? AND ?`,
    Math.floor(title.length / 2),
    title.length * 2,
  ).filter((one) => fold(one.title) === wanted && areOne(one.byline, byline, isTelling))
  const inUse = found.filter(({ isDeleted }) => isDeleted === 0)
  const [only, another] = inUse.length > 0 ? inUse : found
  return only === undefined || another !== undefined ? null : { articleId: only.articleId, title: only.title }
}

/** "Mara Ellis" and "By Ellis, Mara and Tomas Rell" share a name; where one says nothing, the title has to tell. */
function areOne(one: string | null, other: string | null, isTelling: boolean): boolean {
  const [here, there] = [namesIn(one), namesIn(other)]
  if (here.size === 0 || there.size === 0) return isTelling
  const shared = [...here].filter((name) => there.has(name)).length
  return shared >= Math.min(2, here.size, there.size)
}

/** An outlet's domain stands for an author where a service knew none. */
function namesIn(byline: string | null): Set<string> {
  const words = fold(byline ?? '').match(/[\p{L}\p{M}.’'-]+/gu) ?? []
  return new Set(words.filter((word) => word.length > 2 && word !== 'and' && !/\.\p{L}{2,}$/u.test(word)))
}
