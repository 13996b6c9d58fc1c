import { create } from 'zustand'
import type { FeedId, SourceId } from '../../preload/contract/common'
import type { Feed, FeedProgress } from '../../preload/contract/feed'
import { call, on } from '../bridge'
import { showError, showToast } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'

type FeedDialog =
  { kind: 'subscribe' } | { kind: 'info'; feedId: FeedId } | { kind: 'rename'; feedId: FeedId }

type Feeds = { feeds: Feed[]; progress: FeedProgress; dialog: FeedDialog | null }

export const useFeeds = create<Feeds>(() => ({ feeds: [], progress: { done: 0, total: 0 }, dialog: null }))

const { setState, getState } = useFeeds

export function openFeedDialog(dialog: FeedDialog) {
  setState({ dialog })
}

export function closeFeedDialog() {
  setState({ dialog: null })
}

export function feedOfSource(feeds: readonly Feed[], sourceId: SourceId | null): Feed | undefined {
  return feeds.find((feed) => feed.sourceId === sourceId)
}

export async function reloadFeeds(): Promise<void> {
  try {
    setState({ feeds: await call('feed.list', {}) })
  } catch (error) {
    showError(error)
  }
}

export function followFeeds(): () => void {
  const ends = [
    on('feed.progress', (progress) => setState({ progress })),
    on('library.changed', ({ nouns }) => {
      if (nouns.includes('feed')) void reloadFeeds()
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** One feed, or all for null. */
export function refreshFeeds(feedId: FeedId | null) {
  return runAction(() => call('feed.refresh', { feedId }))
}

/** Runs an action, and shows the error where it fails; answers whether it was done. */
async function runAction(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask()
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

export function cancelRefresh() {
  return runAction(() => call('feed.cancel', {}))
}

export function setPages({ id: feedId, fetchesPages }: Feed) {
  return runAction(() => call('feed.setPages', { feedId, fetchesPages: !fetchesPages }))
}

export async function unsubscribe({ id: feedId, name }: Feed): Promise<void> {
  const actId = newActId()
  if (!(await runAction(() => call('feed.unsubscribe', { feedId, actId })))) return
  if (getState().dialog !== null) closeFeedDialog()
  showUndoToast(`Unsubscribed from “${name}”. Its articles stay.`, actId)
}

export async function importFeedList(): Promise<void> {
  await runAction(async () => {
    const report = await call('feed.importList', {})
    if (report === null) return
    const { subscribed, alreadyThere, refused } = report
    const parts = [
      `Subscribed to ${feedsIn(subscribed)}`,
      alreadyThere > 0 ? `${feedsIn(alreadyThere)} already subscribed` : null,
      refused > 0 ? `${refused} without a web address skipped` : null,
    ].filter((part) => part !== null)
    const action = { label: 'Refresh', run: () => void refreshFeeds(null) }
    showToast({ text: `${parts.join(', ')}.`, ...(subscribed > 0 ? { action } : {}) })
  })
}

function feedsIn(count: number) {
  return `${count} ${count === 1 ? 'feed' : 'feeds'}`
}

export async function exportFeedList(): Promise<void> {
  await runAction(async () => {
    const saved = await call('feed.exportList', {})
    if (saved !== null) showToast({ text: `Exported as ${saved.fileName}` })
  })
}
