import { expect, test } from 'vitest'
import * as collections from '../../../../main/library/articles/collections/collections'
import type { Library } from '../../../../main/library/database/database'
import { redo, undo } from '../../../../main/library/journal/undo'
import { verify } from '../../../../main/library/verify/verify'
import type { ActId, CollectionId } from '../../../../preload/contract/common'
import { answer, newLibrary, refusal } from '../../../support/library'

/** Each as its name, indented by how deep it lies. */
function treeOf(library: Library): string[] {
  const all = answer('collection.list', collections.list(library))
  const depth = (id: CollectionId | null): number =>
    id === null ? 0 : 1 + depth(all.find((one) => one.id === id)?.parentId ?? null)
  return all.map(({ name, parentId }) => `${'  '.repeat(depth(parentId))}${name}`)
}

function make(library: Library, name: string, parentId: CollectionId | null = null): CollectionId {
  return collections.create(library, { name, parentId }).id
}

function lastLabel(library: Library): unknown {
  return library.db.prepare('SELECT label FROM act ORDER BY n DESC LIMIT 1').pluck().get()
}

/** Water (Dams (Weirs), Floods), Ports. */
function nested() {
  const library = newLibrary()
  const water = make(library, 'Water')
  const ports = make(library, 'Ports')
  const dams = make(library, 'Dams', water)
  const floods = make(library, 'Floods', water)
  const weirs = make(library, 'Weirs', dams)
  return { library, water, ports, dams, floods, weirs }
}

const asMade = ['Water', '  Dams', '    Weirs', '  Floods', 'Ports']

test('collections lie in one another, each beside those it was made with, and the queue first', () => {
  const { library } = nested()
  expect(treeOf(library)).toEqual(asMade)
  collections.queue(library)
  expect(treeOf(library)).toEqual(['Reading queue', ...asMade])
})

test('one is put into another with all that is in it, before one that lies there, and back by undo', async () => {
  const { library, ports, dams, floods, weirs } = nested()
  collections.move(library, { collectionId: dams, parentId: ports, before: null })
  expect(treeOf(library)).toEqual(['Water', '  Floods', 'Ports', '  Dams', '    Weirs'])
  expect(lastLabel(library)).toBe('put the collection “Dams” into “Ports”')
  collections.move(library, { collectionId: floods, parentId: ports, before: dams })
  expect(treeOf(library)).toEqual(['Water', 'Ports', '  Floods', '  Dams', '    Weirs'])
  collections.move(library, { collectionId: dams, parentId: ports, before: floods })
  expect(treeOf(library)).toEqual(['Water', 'Ports', '  Dams', '    Weirs', '  Floods'])
  expect(lastLabel(library)).toBe('move the collection “Dams”')
  collections.move(library, { collectionId: weirs, parentId: null, before: ports })
  expect(treeOf(library)).toEqual(['Water', 'Weirs', 'Ports', '  Dams', '  Floods'])
  expect(lastLabel(library)).toBe('put the collection “Weirs” at the top')
  for (let step = 0; step < 4; step += 1) undo(library)
  expect(treeOf(library)).toEqual(asMade)
  for (let step = 0; step < 4; step += 1) redo(library)
  expect(treeOf(library)).toEqual(['Water', 'Weirs', 'Ports', '  Dams', '  Floods'])
  expect((await verify(library)).problems).toEqual([])
})

test('none is put into itself, into what lies in it, or into the reading queue', () => {
  const { library, water, dams, weirs } = nested()
  const queue = collections.queue(library)
  const into = (collectionId: CollectionId, parentId: CollectionId) =>
    refusal(() => collections.move(library, { collectionId, parentId, before: null }))
  expect(into(dams, dams)).toMatchObject({
    code: 'conflict',
    sentence: 'A collection cannot be put into itself.',
  })
  expect(into(water, weirs)).toMatchObject({
    code: 'conflict',
    sentence: '“Weirs” lies in “Water”, which so cannot be put into it.',
  })
  expect(into(dams, queue.id)).toMatchObject({ code: 'conflict' })
  expect(treeOf(library)).toEqual(['Reading queue', ...asMade])
})

test('what lies in a deleted one goes with it, in one step of undo', () => {
  const { library, water } = nested()
  collections.remove(library, { collectionId: water })
  expect(treeOf(library)).toEqual(['Ports'])
  expect(lastLabel(library)).toBe('delete the collection “Water” and the 3 in it')
  undo(library)
  expect(treeOf(library)).toEqual(asMade)
})

test('acts that are taken back out of their order lose none: such as hold each other stand at the top', () => {
  const { library, ports, floods } = nested()
  collections.move(library, { collectionId: floods, parentId: ports, before: null })
  collections.move(library, { collectionId: floods, parentId: null, before: null })
  const out = library.db.prepare('SELECT id FROM act ORDER BY n DESC LIMIT 1').pluck().get() as ActId
  collections.move(library, { collectionId: ports, parentId: floods, before: null })
  undo(library, { act: out })
  expect(treeOf(library)).toEqual(['Water', '  Dams', '    Weirs', 'Ports', 'Floods'])
})
