import { expect, test } from 'vitest'
import { type CountedRow, countsOf, nodesOf } from '../../../../../main/library/annotations/tags/tag-tree'
import { allTags } from '../../../../../main/library/annotations/tags/tag-list'
import { all, type Library } from '../../../../../main/library/database/database'
import { sql } from '../../../../../main/library/database/sql'
import { addArticle, newLibrary } from '../../../../support/library'
import { pick, type Random, randomFrom } from '../../../../support/random'
import { mark, tag } from '../../../../support/review'

const parts = ['a', 'b', 'C', 'c d'] as const

function aName(random: Random): string {
  return Array.from({ length: 1 + random(3) }, () => pick(random, parts)).join('/')
}

/** Some articles with highlights, and tags in each other on any of them. */
function tagged(random: Random): Library {
  const library = newLibrary()
  library.db.pragma('synchronous = OFF')
  for (let n = 0; n < 5; n += 1) {
    const articleId = addArticle(library)
    const highlightId = mark(library, articleId, 'harbour', 'red')
    for (let each = random(8); each > 0; each -= 1)
      tag(library, random(2) === 0 ? { articleId } : { highlightId }, aName(random))
  }
  return library
}

function rowsOf(library: Library): CountedRow[] {
  return all<CountedRow>(
    library,
    sql`SELECT t.id, t.name, t.folded, t.color, t.description, 0 AS has_memo, c.articles, c.highlights, c.by_person
      FROM tag t JOIN tag_count c ON c.tag_id = t.id WHERE c.articles > 0`,
  )
}

/** What bears a tag of this name or one nested in it, looked for in the taggings themselves. */
function bearing(library: Library, folded: string) {
  const [found] = all<{ articles: number; highlights: number }>(
    library,
    sql`SELECT count(DISTINCT coalesce(g.article_id, h.article_id)) AS articles, count(DISTINCT g.highlight_id) AS highlights
      FROM tagging g JOIN tag t ON t.id = g.tag_id LEFT JOIN highlight h ON h.id = g.highlight_id
      WHERE t.folded = ${folded} OR substr(t.folded, 1, ${folded.length + 1}) = ${`${folded}/`}`,
  )
  return found
}

test.each([1, 2, 3, 4, 5, 6])(
  'each name counts what bears it once, however many bearers are few (seed %i)',
  async (seed) => {
    const library = tagged(randomFrom(seed))
    const nodes = nodesOf(rowsOf(library))
    const expected = nodes.map(({ folded }) => bearing(library, folded))
    for (const few of [0, 2, 5, 1_000]) {
      const counts = await countsOf(library, nodes, few)
      expect(nodes.map((node) => counts.get(node))).toMatchObject(expected)
    }
    const { tags } = await allTags(library)
    expect(tags.map(({ name }) => name.toLowerCase())).toEqual(nodes.map(({ folded }) => folded))
    expect(tags).toMatchObject(expected)
  },
)
