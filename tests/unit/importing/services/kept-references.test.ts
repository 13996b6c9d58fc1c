import { expect, test } from 'vitest'
import { textOfLines } from '../../../../main/importing/canonical'
import { entryBytes } from '../../../../main/importing/services/entry'
import { isKeptOnly } from '../../../../main/importing/services/kept-only'
import { readEntry } from '../../../../main/importing/services/read-collected'
import { articlesIn } from '../../../support/opened-export'
import { simpleTakeApart } from '../../../support/take-apart'

async function readingsIn(text: string) {
  const articles = await articlesIn(text)
  const given = await Promise.all(articles.map((one) => readEntry(entryBytes(one), simpleTakeApart())))
  return given.map(({ reading }) => reading)
}

test('two editorials of two years are two texts, each dated by its year', async () => {
  const [one, other] = await readingsIn(`@article{a, title = {Editorial}, journal = {Tides}, year = 2011}
    @article{b, title = {Editorial}, journal = {Tides}, year = 2012}`)
  if (one === undefined || other === undefined) throw new Error('There are fewer.')
  expect([one.fields.published?.value, other.fields.published?.value]).toEqual(['2011', '2012'])
  expect(textOfLines(one.lines).text).toBe('Editorial\n\nTides; 2011')
  expect(textOfLines(other.lines).text).toBe('Editorial\n\nTides; 2012')
  expect([one, other].every(({ lines }) => isKeptOnly(lines))).toBe(true)
})

test('what has neither title nor address is found by its words, and shows all that was kept', async () => {
  const [letter, bare] =
    await readingsIn(`@letter{quay7, author = {Marr, Ines}, note = {To Tomas Reve, of the rope.}}
    @misc{quay8, archive = {Box 4}}`)
  expect(letter?.fields).toMatchObject({ title: 'To Tomas Reve, of the rope.', byline: 'Ines Marr' })
  expect(bare?.lines.map(({ text }) => text)).toEqual(['Untitled', 'type: misc; key: quay8; archive: Box 4'])
})

test('the section is a field, and a date that cannot be read stays among the lines', async () => {
  const item = {
    id: 'k',
    type: 'article-newspaper',
    title: 'Fog',
    section: 'Coast',
    issued: { literal: 'soon' },
  }
  const [reading] = await readingsIn(JSON.stringify([item]))
  expect(reading?.fields).toMatchObject({ section: 'Coast', published: null })
  expect(reading?.lines).toContainEqual({
    text: 'soon',
    role: 'left-out',
    why: 'a date that could not be read',
  })
})

test('a paper in proceedings is of these, also where a journal printed them; an article is of its journal', async () => {
  const fields = 'title = {Fog}, journal = {Tides}, booktitle = {Proceedings of the Second Day of Fog}'
  const [paper, article] = await readingsIn(`@inproceedings{a, ${fields}}\n@article{b, ${fields}}`)
  expect([paper?.fields.outlet, article?.fields.outlet]).toEqual([
    'Proceedings of the Second Day of Fog',
    'Tides',
  ])
})
