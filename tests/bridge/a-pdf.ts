import { pdf } from '../support/documents'
import type { World } from './new-world'

/** An article that was read from a PDF. */
export async function aPdf({ test: { ask } }: World) {
  const start = await ask('import.files', {
    files: [{ name: 'ferry.pdf', bytes: new Uint8Array(pdf().bytes) }],
  })
  if (start.kind !== 'draft') throw new Error('A PDF became no draft.')
  const { draftId, fields: read, lines } = start.draft
  const { articleId } = await ask('import.save', {
    draftId,
    fields: { ...read, title: read.title ?? 'Ferry' },
    roles: lines.map(({ role }) => role),
  })
  return { articleId }
}
