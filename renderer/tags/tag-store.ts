import { create } from 'zustand'
import type { ArticleId, HighlightId, TaggingId } from '../../preload/contract/common'
import type { Tagging } from '../../preload/contract/tag'
import { act } from '../queries/act'
import { readAnswer } from '../queries/query-cache'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { beginTypingAhead, sendTypedAhead } from '../text/typing-ahead-store'
import { showError } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'

/** The article that the person asked to tag: its field takes the focus, and what was typed meanwhile, once it is on screen. */
export const useTagField = create<{ wantedFor: ArticleId | null }>(() => ({ wantedFor: null }))

/** The tag that was put on last: it is offered first, so that T and Enter put it on again. */
export const useLastTag = create<{ name: string | null }>(() => ({ name: null }))

type Box = { left: number; top: number; right: number; bottom: number }

export type AskedTag = {
  /** What is to be tagged: a highlight may still be in the making, and none could be made. */
  highlights: Promise<readonly { id: HighlightId }[]>
  /** The tags that it has by now. */
  has: readonly string[]
  anchor: Box
}

/** The question for the tag of a highlight; null while there is none. */
export const useTagPopover = create<{ asked: AskedTag | null }>(() => ({ asked: null }))

export function askForTag(asked: AskedTag): void {
  useTagPopover.setState({ asked })
}

export function closeTagPopover(): void {
  useTagPopover.setState({ asked: null })
}

/** The names of the tags on a highlight, as far as they are known. */
export function tagsOnHighlight(articleId: ArticleId, highlightId: HighlightId): string[] {
  return (readAnswer(question('tag.list', { articleId })) ?? []).flatMap((tag) =>
    tag.highlightId === highlightId ? [tag.name] : [],
  )
}

/** The tags on an article and on its highlights. */
export function useTags(articleId: ArticleId): readonly Tagging[] {
  const answer = useAnswer(question('tag.list', { articleId }))
  useToldError(answer)
  return answer.value ?? []
}

/** Puts a tag on; answers whether it is there now. */
export async function addTag(
  on: { articleId: ArticleId } | { highlightId: HighlightId },
  name: string,
): Promise<boolean> {
  try {
    const made = await act('tag.add', { ...on, name })
    useLastTag.setState({ name: made.name })
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

/** Puts a tag on several highlights, in one step of undo; answers whether it is there now. */
export async function addTagToMany(highlightIds: readonly HighlightId[], name: string): Promise<boolean> {
  const actId = newActId()
  try {
    const { changed } = await act('tag.addToMany', { highlightIds: [...highlightIds], name, actId })
    useLastTag.setState({ name })
    if (changed > 1) showUndoToast(`Tagged ${changed.toLocaleString()} highlights with “${name}”`, actId)
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

export async function removeTag(taggingId: TaggingId): Promise<void> {
  try {
    await act('tag.remove', { taggingId })
  } catch (error) {
    showError(error)
  }
}

export function requestTagField(articleId: ArticleId): void {
  beginTypingAhead('New tag')
  useTagField.setState({ wantedFor: articleId })
  sendTypedAhead({ leave: giveUpTagField })
}

export function giveUpTagField(): void {
  useTagField.setState({ wantedFor: null })
}
