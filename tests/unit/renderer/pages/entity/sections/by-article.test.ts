import { expect, it } from 'vitest'
import type { FromArticle } from '../../../../../../preload/contract/entity-ref'
import { linesByArticle } from '../../../../../../renderer/pages/entity/sections/by-article'

it('puts rows under the line of their article', () => {
  const article = (id: string) => ({ articleId: id }) as FromArticle
  const rows = [
    { article: article('a'), n: 1 },
    { article: article('a'), n: 2 },
    { article: article('b'), n: 1 },
  ]
  const lines = linesByArticle(rows, ({ n }) => String(n))
  expect(lines.map(({ key }) => key)).toEqual(['a', 'a 1', 'a 2', 'b', 'b 1'])
  expect(lines.map(({ is }) => is)).toEqual(['article', 'row', 'row', 'article', 'row'])
})
