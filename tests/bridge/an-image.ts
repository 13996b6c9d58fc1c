import type { Input } from '../../preload/contract/index'
import { noFields } from '../support/no-fields'
import { pictureDocuments } from '../support/picture-documents'
import type { World } from './new-world'

/** An image of an article that was imported with it. */
export async function anImage({ test: { ask } }: World): Promise<Input<'highlight.createOnImage'>> {
  const { name, bytes } = pictureDocuments.email()
  const start = await ask('import.files', { files: [{ name, bytes: Uint8Array.from(bytes) }] })
  if (start.kind !== 'draft') throw new Error('One letter became no draft.')
  const { draftId, lines } = start.draft
  const roles = lines.map(({ role }) => role)
  const saved = await ask('import.save', { draftId, fields: { ...noFields, title: 'A letter' }, roles })
  const { id: articleId, revision } = await ask('article.get', { articleId: saved.articleId })
  const [image] = revision.images
  if (image === undefined) throw new Error('The letter has no image.')
  const { sha256, at } = image
  return { articleId, revisionId: revision.id, sha256, at, color: 'red' }
}
