import type { AskedImage, Block } from '../../../preload/contract/article'
import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import type { Line } from '../../../preload/contract/importing'
import { sha256 } from '../database/checksum'
import { one, run } from '../database/database'
import { failure } from '../database/errors'
import { newId } from '../database/ids'
import { isWellFormed, storedJson, wellFormed } from '../database/text'
import type { Writing } from '../journal/journal'
import { insertRow } from '../journal/write'
import { enterAsked } from './images/asked-images'
import { enterImages, type KeptImage } from './images'
import { packLines } from './lines'
import type { UnderstoodFields } from './recapture'

/**
 * What a revision is made of. `lines` are all of the original's with their roles, so that a correction can
 * begin with them; `blocks` are those that became its text.
 */
export type RevisionDraft = {
  articleId: ArticleId
  originalSha256: string
  encoding: string
  text: string
  blocks: readonly Block[]
  lines: readonly Line[]
  /** What a capture was understood as; none for a revision that a correction makes. */
  understood?: UnderstoodFields
  images?: readonly KeptImage[]
  asked?: readonly AskedImage[]
}

/**
 * Adds a revision to an article: it can never be changed afterwards. It does not become the article's current
 * one by that. The journal has the hash and length of its text, and not the text.
 */
export function addRevision(writing: Writing, given: RevisionDraft): RevisionId {
  checkDraft(given)
  const draft = { ...given, text: wellFormed(given.text) }
  const { library } = writing
  const id = newId() as RevisionId
  const latest = one<{ number: number | null }>(
    library,
    'SELECT max(number) AS number FROM revision WHERE article_id = ?',
    draft.articleId,
  )
  insertRow(writing, 'revision', {
    id,
    article_id: draft.articleId,
    number: (latest?.number ?? 0) + 1,
    original_sha256: draft.originalSha256,
    encoding: draft.encoding,
    text_sha256: sha256(draft.text),
    text_length: draft.text.length,
    understood: draft.understood === undefined ? null : storedJson(draft.understood),
  })
  run(
    library,
    'INSERT INTO revision_text (revision_id, text, blocks, lines) VALUES (?, ?, ?, ?)',
    id,
    draft.text,
    storedJson(draft.blocks),
    storedJson(packLines(draft.lines, given.text, draft.blocks)),
  )
  enterImages(library, { revisionId: id, ...draft }, draft.images ?? [])
  enterAsked(library, id, draft.asked ?? [])
  return id
}

/**
 * Throws where the text is empty, holds half characters, or blocks lie outside of it: such a revision could
 * never be mended, since it never changes.
 */
function checkDraft({ text, blocks }: RevisionDraft): void {
  if (text.trim() === '') {
    throw failure(
      'invalid-input',
      'Nothing is left of the article’s text; keep at least one paragraph of it.',
    )
  }
  if (!isWellFormed(text))
    throw failure('unreadable', 'The text holds broken characters; choose another encoding.')
  if (blocks.some(({ start, end }) => start >= end || end > text.length)) {
    throw failure('internal', 'The article’s blocks do not fit its text.')
  }
}
