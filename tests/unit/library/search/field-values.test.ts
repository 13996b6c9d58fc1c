import { expect, it } from 'vitest'
import * as tags from '../../../../main/library/annotations/tags'
import { countSomeWords } from '../../../../main/library/database/full-text/word-counts'
import type { Library } from '../../../../main/library/database/database'
import { transaction } from '../../../../main/library/database/database'
import { fieldValues } from '../../../../main/library/search/facets/field-values'
import type { ValueField } from '../../../../preload/contract/search/hits'
import { addStory } from '../../../support/findings'
import { addArticle, newLibrary } from '../../../support/library'

function values(library: Library, field: ValueField, typed: string): string[] {
  return fieldValues(library, { field, typed }).values
}

it('answers the tags that begin as typed, in any case, and none that was taken away', () => {
  const library = newLibrary()
  const articleId = addStory(library, ['The bridge stood.'])
  const names = ['Water/Rivers', 'water', 'harbour', 'Wages']
  const added = names.map((name) => tags.add(library, { articleId, name }))
  expect(values(library, 'tag', 'WA')).toEqual(['Wages', 'water', 'Water/Rivers'])
  expect(values(library, 'tag', '')).toHaveLength(4)
  expect(values(library, 'tag', 'x')).toEqual([])
  tags.remove(library, { taggingId: added[3]!.id })
  expect(values(library, 'tag', 'wag')).toEqual([])
})

it('answers who wrote articles, each by a name of their own, the commonest first', () => {
  const library = newLibrary()
  for (const byline of [
    'ANNA HOLM',
    'By Anna Holm and Jo Weiss',
    'Anna Holm',
    'Émile Ott; Annika Berg',
    null,
  ])
    addArticle(library, { title: byline ?? 'none', byline })
  while (transaction(library, () => countSomeWords(library)));
  expect(values(library, 'by', 'an')).toEqual(['Anna Holm', 'Annika Berg'])
  expect(values(library, 'by', 'anni')).toEqual(['Annika Berg'])
  expect(values(library, 'by', 'emile')).toEqual(['Émile Ott'])
  expect(values(library, 'by', 'anna ho')).toEqual(['Anna Holm'])
  expect(values(library, 'by', '').slice(0, 1)).toEqual(['Anna Holm'])
  expect(values(library, 'by', '"*')).toEqual([])
})

it('answers sections, and languages by code and by name', () => {
  const library = newLibrary()
  for (const [section, language] of [
    ['World', 'de'],
    ['Économie', 'pt-BR'],
    ['World', 'de'],
    [null, 'fr'],
  ] as const)
    addArticle(library, { title: 'Story', section, language })
  expect(values(library, 'section', '')).toEqual(['World', 'Économie'])
  expect(values(library, 'section', 'eco')).toEqual(['Économie'])
  expect(values(library, 'lang', '')).toEqual(['de', 'fr', 'pt-BR'])
  expect(values(library, 'lang', 'germ')).toEqual(['de'])
  expect(values(library, 'lang', 'portuguese')).toEqual(['pt-BR'])
  expect(values(library, 'lang', 'PT')).toEqual(['pt-BR'])
  expect(values(library, 'lang', 'klingon')).toEqual([])
})
