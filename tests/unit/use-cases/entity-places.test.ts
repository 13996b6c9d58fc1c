import { expect, test } from 'vitest'
import { entityPlaces } from '../../../main/use-cases/entity-places'
import * as entities from '../../../main/library/entities/entities'
import { merge } from '../../../main/library/entities/merging'
import * as rejecting from '../../../main/library/entities/not-a-name'
import type { EntityRef } from '../../../preload/contract/entity'
import { addStory, find, named, type Naming } from '../../support/findings'
import { answer, newLibrary } from '../../support/library'

type Library = ReturnType<typeof newLibrary>

const kerry = named('person', 'John Kerry')
function story(library: Library, text: string, names: string[]) {
  const articleId = addStory(library, [`John Kerry spoke. ${text}`], { day: '2016-03-24' })
  const places = names.map((name): Naming => ['place', name])
  find(library, articleId, { names: [['person', 'John Kerry'], ...places] })
  return articleId
}
async function placesOf(library: Library, of: EntityRef = kerry) {
  const found = answer('entity.places', await entityPlaces(library, { of }))
  return found.places.map(({ name, where, articles, why, isSelf }) =>
    [name, where, articles, why, ...(isSelf ? ['itself'] : [])].join(' | '),
  )
}

test('places named with somebody, most often named first, with the reason why they are there', async () => {
  const library = newLibrary()
  story(library, 'He went to Moscow and Paris.', ['Moscow', 'Paris'])
  story(library, 'He went to Moscow.', ['Moscow'])
  story(library, 'He was born in Paris, Texas, and likes it.', ['Paris', 'Texas'])
  story(library, 'He was in the Middle East.', ['Middle East'])
  addStory(library, ['Oslo is elsewhere.'])
  expect(await placesOf(library)).toEqual([
    'Moscow | Russia | 2 | most populous place of that name',
    'Paris | Texas, United States | 1 | the article says “, Texas” behind it',
    'Texas | United States | 1 | the only larger place of that name',
    'Paris | France | 1 | most populous place of that name',
  ])
  const { unplaced, articles } = await entityPlaces(library, { of: kerry })
  expect(unplaced).toEqual([{ ref: named('place', 'Middle East'), name: 'Middle East', articles: 1 }])
  expect(articles).toBe(4)
})

test('a place is on its own map; merged places are one; what is no name is not there', async () => {
  const library = newLibrary()
  story(library, 'Oslo and Bergen and Molde.', ['Oslo', 'Bergen', 'Molde'])
  story(library, 'Kristiania and Bergen again.', ['Kristiania', 'Bergen'])
  const { entityId } = entities.confirm(library, { kind: 'place', name: 'Oslo' })
  merge(library, { from: named('place', 'Kristiania'), into: { entityId } })
  rejecting.reject(library, { kind: 'place', name: 'Molde' })
  expect(await placesOf(library, { entityId })).toEqual([
    'Bergen | Norway | 2 | most populous place of that name',
    'Oslo | Norway | 1 | the only larger place of that name | itself',
  ])
  const { unplaced } = await entityPlaces(library, { of: kerry })
  expect(unplaced).toMatchObject([{ ref: { entityId }, name: 'Oslo' }])
})

test('nobody by that name', async () => {
  await expect(entityPlaces(newLibrary(), { of: kerry })).rejects.toMatchObject({ code: 'not-found' })
})
