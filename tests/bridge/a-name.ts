import { expect } from 'vitest'
import type { ArticleId } from '../../preload/contract/common'
import type { EntityRef } from '../../preload/contract/entity'
import type { TestProgram } from '../support/program'
import type { World } from './new-world'

export async function aKey({ ask }: TestProgram, articleId: ArticleId): Promise<string> {
  await expect.poll(async () => (await ask('entity.byArticle', { articleId })).state).toBe('ready')
  const { entities } = await ask('entity.byArticle', { articleId })
  return entities[0]?.key ?? ''
}

export async function aName({ test, articleId }: World): Promise<EntityRef> {
  const key = await aKey(test, articleId)
  const { entities } = await test.ask('entity.byArticle', { articleId })
  const entity = entities.find((each) => each.key === key)
  if (entity === undefined) throw new Error('The article names nobody.')
  return entity.ref
}
