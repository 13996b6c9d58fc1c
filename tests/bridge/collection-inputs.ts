import type { CallName } from '../../preload/contract/index'
import { newActId } from '../support/library'
import type { GoodInputs, World } from './new-world'

let collections = 0

async function aCollection({ test }: World) {
  collections += 1
  const { id } = await test.ask('collection.create', { name: `Collection ${collections}` })
  return { collectionId: id }
}

async function aMember(world: World) {
  const { collectionId } = await aCollection(world)
  const { articleId } = world
  await world.test.ask('article.doWithMany', {
    actId: newActId(),
    chosen: { list: { view: 'all', sourceId: null }, span: null, without: [], also: [articleId] },
    deed: { kind: 'collected', collectionId, is: true },
  })
  return { collectionId, articleId }
}

type Names = Extract<CallName, `collection.${string}`>

/** Good input for the calls about collections. */
export const collectionInputs: GoodInputs<Names> = {
  'collection.list': () => ({}),
  'collection.create': () => ({ name: 'Dams' }),
  'collection.queue': () => ({}),
  'collection.rename': async (world) => ({ ...(await aCollection(world)), name: 'Weirs' }),
  'collection.move': async (world) => ({ ...(await aCollection(world)), parentId: null, before: null }),
  'collection.remove': (world) => aCollection(world),
  'collection.ofArticle': ({ articleId }) => ({ articleId }),
  'collection.moveArticle': async (world) => ({ ...(await aMember(world)), before: null }),
}
