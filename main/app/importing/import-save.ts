import type { ServiceEntry } from '../../../preload/contract/collected'
import type { ActId, DraftId } from '../../../preload/contract/common'
import { LibraryError } from '../../../preload/contract/errors'
import type { ImportDraft, Line, LineRole } from '../../../preload/contract/importing'
import type { CheckedInput, Output } from '../../../preload/contract/index'
import { chosenByHand } from '../../../preload/contract/words'
import { textOfLines } from '../../importing/canonical'
import { precomputePlacements, storeServiceEntry } from '../../intake/store-from-service'
import { correct, importReading, reading } from '../../library/articles/articles'
import type { ReadingToImport } from '../../library/articles/capture'
import { keepEach } from '../../library/articles/images'
import { type Library, transaction } from '../../library/database/database'
import { newId } from '../../library/database/ids'
import { placePassage } from '../../passages/place'
import type { Program } from '../program'

type Save = CheckedInput<'import.save'>
type Saved = Output<'import.save'>

/** A draft of how an article was read and since corrected. */
export function edit({ library, drafts }: Program, { articleId }: CheckedInput<'article.edit'>): ImportDraft {
  const { from, ...read } = reading(library(), { articleId })
  const { sha256: hash, size: bytes, name, encoding } = from
  const draftId = newId() as DraftId
  const about = {
    name,
    bytes,
    sha256: hash,
    encoding,
    askedImages: [],
    duplicateOf: null,
    revisionOf: null,
  }
  const draft = { ...read, draftId, articleId, ...about }
  drafts.keep({ draft, original: null, images: [], serviceEntry: null })
  return draft
}

/** The person's word on a draft: it becomes an article, or corrects one. */
export async function save(program: Program, input: Save): Promise<Saved> {
  const saved = await store(program, input)
  program.drafts.drop(input.draftId)
  program.send('library.changed', {
    nouns: ['article', 'source', 'highlight', 'note', 'tag', 'entity', 'change'],
    articleId: saved.articleId,
  })
  program.queue.analyze()
  return saved
}

async function store({ drafts, library }: Program, { draftId, fields, roles }: Save): Promise<Saved> {
  const open = library()
  const { draft, original, images, serviceEntry } = drafts.get(draftId)
  const lines = withRoles(draft.lines, roles)
  const understood = { fields, lines, ...textOfLines(lines) }
  if (draft.articleId !== null) {
    return correct(open, { articleId: draft.articleId, ...understood }, placePassage)
  }
  const { name, encoding } = draft
  const bytes = original ?? new Uint8Array()
  const captured = {
    ...understood,
    understood: draft.fields,
    isByHand: true,
    savedAt: draft.savedAt,
    original: { bytes, name, encoding },
  }
  const toImport = { ...captured, images: await keepEach(open, images), asked: draft.askedImages }
  return serviceEntry === null
    ? importReading(open, toImport, placePassage)
    : storeMarked(open, toImport, serviceEntry)
}

/** An article with what was marked in it with another program, as one act. */
function storeMarked(open: Library, toImport: ReadingToImport, serviceEntry: ServiceEntry): Saved {
  const read = { fields: toImport.fields, lines: [...toImport.lines] }
  precomputePlacements(open, read, serviceEntry)
  const actId = newId() as ActId
  const { articleId, outcome } = transaction(open, () =>
    storeServiceEntry(open, read, { ...toImport, actId }, { serviceEntry, actId }),
  )
  return { articleId, outcome }
}

/** The lines with the roles that the person leaves them or gives them. */
function withRoles(lines: readonly Line[], roles: readonly LineRole[]): Line[] {
  if (roles.length !== lines.length) {
    throw new LibraryError('invalid-input', 'Every line needs a role, and no other; import the text again.')
  }
  return lines.map((line, at) => {
    const role = roles[at] ?? line.role
    return role === line.role ? line : { ...line, role, why: chosenByHand }
  })
}
