import { expect, it } from 'vitest'
import { openDrafts } from '../../../main/app/drafts'
import { newId } from '../../../main/library/database/ids'
import type { DraftId } from '../../../preload/contract/common'
import { refusal } from '../../support/library'
import { noFields } from '../../support/no-fields'

function draft(bytes: number) {
  return {
    draft: {
      draftId: newId() as DraftId,
      articleId: null,
      name: null,
      bytes,
      sha256: '0'.repeat(64),
      encoding: 'utf-8',
      askedImages: [],
      duplicateOf: null,
      revisionOf: null,
      fields: { ...noFields, title: null },
      lines: [],
    },
    original: null,
    images: [],
    serviceEntry: null,
  }
}

const mb = 1024 * 1024

it('keeps the newest, in number and in size', () => {
  const drafts = openDrafts()
  const many = Array.from({ length: 20 }, () => draft(1))
  for (const one of many) drafts.keep(one)
  const isKept = (one: (typeof many)[number]) => {
    try {
      return drafts.get(one.draft.draftId) === one
    } catch {
      return false
    }
  }
  expect(many.map(isKept)).toEqual(many.map((_, at) => at >= 8))
  const large = [draft(30 * mb), draft(30 * mb), draft(10 * mb)]
  for (const one of large) drafts.keep(one)
  expect(large.map(isKept)).toEqual([false, true, true])
})

it('keeps the last one however large it is', () => {
  const drafts = openDrafts()
  const one = draft(100 * mb)
  drafts.keep(one)
  expect(drafts.get(one.draft.draftId)).toBe(one)
  drafts.clear()
  expect(refusal(() => drafts.get(one.draft.draftId)).code).toBe('not-found')
})
