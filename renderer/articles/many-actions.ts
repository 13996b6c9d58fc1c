import type { ArticleSummary } from '../../preload/contract/article'
import type { ChosenArticles, Deed } from '../../preload/contract/article-list'
import { call } from '../bridge'
import { act } from '../queries/act'
import { indexOf, knownRows } from '../queries/sparse-rows'
import { showError, showToast } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'
import { articlesIn } from '../ui/wording/articles-in'
import { readList, useArticles } from './article-store'
import { chooseNone, useChoice } from './choice-store'
import { chosenOf, isChosen } from './list/choice'
import type { Place } from './place'

/** Does one thing with all articles that are chosen. They stay chosen while they stay in the list. */
export async function doWithChosen(deed: Deed): Promise<void> {
  const { choice } = useChoice.getState()
  if (choice === null) return
  const { place, order } = useArticles.getState()
  try {
    await doWith(chosenOf(choice, { ...place, order }), deed, 'They are all so already.')
    if (leaves(deed)) chooseNone()
  } catch (error) {
    showError(error)
  }
}

/**
 * Marks as read all that a place lists, what is not on screen too; what arrives meanwhile stays unread, and deleted articles
 * stay as they are.
 */
export async function markAllRead({ view, sourceId }: Place): Promise<void> {
  if (view === 'deleted') return
  try {
    const { newest } = await call('article.list', { view, sourceId, after: null, limit: 1 })
    const span = { from: null, to: null, newest }
    const chosen = { list: { view, sourceId }, span, without: [], also: [] }
    await doWith(chosen, { kind: 'read', is: true }, 'No unread articles here.')
  } catch (error) {
    showError(error)
  }
}

/** Brings back all deleted articles that a place lists. */
export async function restoreAll({ sourceId }: Place): Promise<void> {
  const list = { view: 'deleted', sourceId } as const
  try {
    const { newest } = await call('article.list', { ...list, after: null, limit: 1 })
    const chosen = { list, span: { from: null, to: null, newest }, without: [], also: [] }
    await doWith(chosen, { kind: 'deleted', is: false }, 'Nothing is deleted here.')
  } catch (error) {
    showError(error)
  }
}

async function doWith(chosen: ChosenArticles, deed: Deed, ifNone: string): Promise<void> {
  const actId = newActId()
  const { changed, isCancelled } = await act('article.doWithMany', { actId, chosen, deed })
  if (changed === 0) showToast({ text: isCancelled ? 'Nothing was changed.' : ifNone })
  else showUndoToast(`${isCancelled ? 'Stopped. ' : ''}${told(deed, articlesIn(changed))}`, actId)
}

/** What is archived, deleted or restored leaves the list that it was chosen in. */
function leaves({ kind }: Deed): boolean {
  return kind === 'archived' || kind === 'deleted'
}

function told(deed: Deed, articles: string): string {
  switch (deed.kind) {
    case 'read':
      return `Marked ${articles} as ${deed.is ? 'read' : 'unread'}.`
    case 'starred':
      return deed.is ? `Starred ${articles}.` : `Removed the star from ${articles}.`
    case 'archived':
      return `${deed.is ? 'Archived' : 'Unarchived'} ${articles}.`
    case 'deleted':
      return `${deed.is ? 'Deleted' : 'Restored'} ${articles}.`
    case 'tag':
      return `Tagged ${articles} with “${deed.name}”.`
    case 'outlet':
      return `Set the outlet of ${articles}.`
    case 'published':
      return `Set the date of ${articles}.`
  }
}

/** As the key says, where all that are known of the chosen ones are so already: the key then takes it back. Of some none is known yet. */
function isDone(isSo: (article: ArticleSummary) => boolean): boolean {
  const { choice } = useChoice.getState()
  const list = readList()
  const known = knownRows(list).filter(
    ({ id }) => choice !== null && isChosen(choice, { id, index: indexOf(list, id) ?? -1 }),
  )
  return known.length > 0 && known.every(isSo)
}

export function markManyRead(): Promise<void> {
  return doWithChosen({ kind: 'read', is: !isDone(({ readAt }) => readAt !== null) })
}

export function starMany(): Promise<void> {
  return doWithChosen({ kind: 'starred', is: !isDone(({ starredAt }) => starredAt !== null) })
}

export function archiveMany(): Promise<void> {
  return doWithChosen({ kind: 'archived', is: useArticles.getState().place.view !== 'archived' })
}

/** Among the deleted ones it brings them back. */
export function removeMany(): Promise<void> {
  return doWithChosen({ kind: 'deleted', is: useArticles.getState().place.view !== 'deleted' })
}
