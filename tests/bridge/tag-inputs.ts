import { join } from 'node:path'
import type { CallName } from '../../preload/contract/index'
import { newActId } from '../support/library'
import type { GoodInputs, World } from './new-world'

/** A tag that is there, and what is asked of it. */
async function onTag<T>({ test, articleId }: World, asked: T): Promise<T & { name: string }> {
  await test.ask('tag.add', { articleId, name: 'Berths' })
  return { name: 'Berths', ...asked }
}

type Names = Extract<CallName, `tag.${string}` | `color.${string}`>

/** Good input for the calls about tags and colours. */
export const tagInputs: GoodInputs<Names> = {
  'color.list': () => ({}),
  'color.change': () => ({ color: 'red', name: 'Evidence', meaning: 'What holds', actId: newActId() }),
  'color.order': () => ({
    colors: ['red', 'yellow', 'green', 'blue', 'purple', 'magenta', 'orange', 'grey'],
    actId: newActId(),
  }),
  'tag.list': ({ articleId }) => ({ articleId }),
  'tag.all': () => ({}),
  'tag.complete': () => ({ typed: 'pl' }),
  'tag.add': ({ articleId }) => ({ articleId, name: 'Places/Harbours' }),
  'tag.remove': async ({ test, articleId }) => {
    const { id } = await test.ask('tag.add', { articleId, name: 'For a while' })
    return { taggingId: id }
  },
  'tag.wouldMerge': (world) => onTag(world, { to: 'Quays' }),
  'tag.rename': (world) => onTag(world, { to: 'Quays', actId: newActId() }),
  'tag.merge': async (world) => {
    await world.test.ask('tag.add', { articleId: world.articleId, name: 'Moles' })
    return onTag(world, { into: 'Moles' })
  },
  'tag.delete': (world) => onTag(world, {}),
  'tag.setColor': (world) => onTag(world, { color: 'green' as const }),
  'tag.addToMany': ({ highlightId }) => ({ highlightIds: [highlightId], name: 'Quays', actId: newActId() }),
  'tag.setMemo': (world) => onTag(world, { memo: 'Taken over from the first round.' }),
  'tag.code': (world) => onTag(world, {}),
  'tag.together': async (world) => ({ names: [(await onTag(world, {})).name, 'Quays'], on: 'overlap' }),
  'tag.exportBook': ({ test }) => {
    test.answers.export = join(test.folder, 'codes.md')
    return { filter: { words: '', isCodesOnly: false }, format: 'md' }
  },
  'tag.exportTogether': ({ test }) => {
    test.answers.export = join(test.folder, 'together.csv')
    return { names: ['Berths'], on: 'highlight' }
  },
  'tag.describe': (world) => onTag(world, { description: 'Where ships lie.' }),
}
