import type { ActId } from '../../preload/contract/common'
import type { HighlightColor } from '../../preload/contract/highlight'
import type { TagSummary } from '../../preload/contract/tag'
import { act } from '../queries/act'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { showError, showToast } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'

const none: readonly TagSummary[] = []

/** All tags of the library, as a tree has them. */
export function useAllTags(): readonly TagSummary[] {
  const answer = useAnswer(question('tag.all', {}))
  useToldError(answer)
  return answer.value?.tags ?? none
}

/** What others hear of: the search for a tag goes on under its new name. */
type Renamed = (from: string, to: string) => void
const listeners = new Set<Renamed>()

export function onTagRenamed(listener: Renamed): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export async function renameTag({ name }: TagSummary, to: string): Promise<void> {
  const actId = newActId()
  const written = await act('tag.rename', { name, to, actId })
  told(written, `Renamed the tag “${name}” to “${to}”.`, actId)
  for (const listener of listeners) listener(name, to)
}

export async function mergeTag({ name }: TagSummary, into: string): Promise<void> {
  const actId = newActId()
  const written = await act('tag.merge', { name, into, actId })
  told(written, `Merged the tag “${name}” into “${into}”.`, actId)
  for (const listener of listeners) listener(name, into)
}

export async function deleteTag({ name }: TagSummary): Promise<void> {
  const actId = newActId()
  const written = await act('tag.delete', { name, actId })
  told(written, `Deleted the tag “${name}”. What bore it stays.`, actId)
}

export async function describeTag({ name }: TagSummary, description: string | null): Promise<void> {
  const actId = newActId()
  await act('tag.describe', { name, description, actId })
  showUndoToast(`Described the tag “${name}”.`, actId)
}

/** Keeps its memo; answers whether it was kept. */
export async function writeMemo({ name }: TagSummary, memo: string | null): Promise<boolean> {
  return kept(() => act('tag.setMemo', { name, memo, actId: newActId() }))
}

/** Keeps what it stands for, where that is written in its place; answers whether it was kept. */
export async function defineTag({ name }: TagSummary, description: string | null): Promise<boolean> {
  return kept(() => act('tag.describe', { name, description, actId: newActId() }))
}

async function kept(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

export async function colorTag({ name }: TagSummary, color: HighlightColor | null): Promise<void> {
  try {
    await act('tag.setColor', { name, color, actId: newActId() })
  } catch (error) {
    showError(error)
  }
}

function told(
  { changed, isCancelled }: { changed: number; isCancelled: boolean },
  said: string,
  actId: ActId,
): void {
  if (changed === 0) showToast({ text: 'Nothing was changed.' })
  else showUndoToast(isCancelled ? `Stopped. ${said}` : said, actId)
}
