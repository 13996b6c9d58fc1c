import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import type { ImportDraft } from '../../preload/contract/importing'
import type { Input, Output } from '../../preload/contract/index'
import { binaryEncoding, maxOriginalBytes } from '../../preload/contract/words'
import { call } from '../bridge'
import { openReport } from '../jobs/job-store'
import { showError, showToast } from '../toasts/toast-store'
import type { FileToRead } from './folder-entries'
import { sortFiles } from './sort-files'

type Importing = {
  draft: ImportDraft | null
  /** The text of the original where the window has it; null where only main does. */
  original: string | null
  isPasting: boolean
  isBusy: boolean
}

const idle: Importing = { draft: null, original: null, isPasting: false, isBusy: false }

export const useImporting = create<Importing>(() => idle)

const { getState, setState } = useImporting

export function openPaste() {
  setState({ isPasting: true })
}

export function closePaste() {
  setState({ isPasting: false })
}

type File = Input<'import.files'>['files'][number]

/** What main began with goes on in the window: the form of a draft, or a job's report. */
export function importStarted(start: Output<'import.files'>) {
  show(start, [])
}

/** One at a time: a second form would have to replace the first and what was typed there. */
async function start(ask: () => Promise<void>): Promise<void> {
  const { draft, isBusy } = getState()
  if (draft !== null) showToast({ text: 'Save or cancel this article before you import another one.' })
  if (draft !== null || isBusy) return
  setState({ isBusy: true })
  try {
    await ask()
  } catch (error) {
    showError(error)
  } finally {
    setState({ isBusy: false })
  }
}

function show(start: Output<'import.files'>, files: readonly File[]) {
  if (start.kind === 'nothing') return
  if (start.kind === 'job') {
    setState({ isPasting: false })
    openReport(start.jobId)
    return
  }
  const bytes = files[0]?.bytes
  const original = bytes === undefined ? null : textOf(bytes, start.draft.encoding)
  setState({ draft: start.draft, original, isPasting: false })
}

/** Null for bytes that are no text, or whose encoding the window does not know. */
function textOf(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === binaryEncoding) return null
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    // Main reads encodings that the window has no name for: the comparison is then left out.
    return null
  }
}

export function importChosen() {
  return start(async () => show(await call('import.choose', {}), []))
}

export function importFolder() {
  return start(async () => show(await call('import.chooseFolder', {}), []))
}

export function importText(text: string) {
  return start(async () => send([{ name: null, bytes: new TextEncoder().encode(text) }]))
}

async function send(files: File[]) {
  show(await call('import.files', { files }), files)
}

// What a person selected is the article: where the page's reader leaves much of it out, the plain words are truer.
const minKeptShare = 0.8

/** Words that were copied out of a page: with the page's structure, unless that loses some of them. */
export function importPasted(html: string, text: string) {
  return start(async () => {
    const files = [{ name: 'pasted.html', bytes: new TextEncoder().encode(html) }]
    const plain = [{ name: null, bytes: new TextEncoder().encode(text) }]
    const read = await call('import.files', { files }).catch(() => null)
    if (read?.kind === 'draft' && keptLength(read.draft) >= minKeptShare * text.trim().length) {
      show(read, files)
      return
    }
    if (read?.kind === 'draft') void call('import.discard', { draftId: read.draft.draftId })
    await send(plain)
  })
}

function keptLength({ lines }: ImportDraft): number {
  return lines.reduce((sum, { role, text }) => sum + (role === 'left-out' ? 0 : text.length), 0)
}

/**
 * Files that were dropped or pasted. One that is too large is refused in a message and the rest is imported,
 * unless they are too much together: then none is.
 */
export function importFiles(candidates: readonly FileToRead[]) {
  return start(async () => {
    const { taken, refusals } = sortFiles(candidates, maxOriginalBytes)
    for (const text of refusals) showToast({ text, tone: 'error' })
    if (taken.length === 0) return
    await send(
      await Promise.all(taken.map(async ({ name, read }) => ({ name, bytes: new Uint8Array(await read()) }))),
    )
  })
}

/** Opens the form with an article that is in the library already, beside its original. */
export function correctArticle(articleId: ArticleId) {
  return start(async () => {
    const draft = await call('article.edit', { articleId })
    const { text } = await call('article.original', { articleId })
    setState({ draft, original: text })
  })
}

/** Saves the draft on screen. Throws what main says, for the form to show; the draft then stays. */
export async function saveDraft(
  input: Omit<Input<'import.save'>, 'draftId'>,
): Promise<Output<'import.save'>> {
  const { draft } = getState()
  if (draft === null) throw new Error('There is nothing to save.')
  const saved = await call('import.save', { draftId: draft.draftId, ...input })
  setState({ draft: null, original: null })
  return saved
}

/** The form closes at once; main forgets the draft, and an error in that is only shown. */
export async function discardDraft(): Promise<void> {
  const { draft } = getState()
  setState({ draft: null, original: null })
  if (draft === null) return
  try {
    await call('import.discard', { draftId: draft.draftId })
  } catch (error) {
    showError(error)
  }
}
