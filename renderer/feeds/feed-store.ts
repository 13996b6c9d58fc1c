import { create } from 'zustand'
import type { FeedId, SourceId } from '../../preload/contract/common'
import type { Feed, FeedKeeping, FeedProgress, OpmlReport } from '../../preload/contract/feed'
import { on } from '../bridge'
import { act } from '../queries/act'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { showError, showToast } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'

type FeedDialog =
  | { kind: 'subscribe' }
  | { kind: 'info'; feedId: FeedId }
  | { kind: 'rename'; feedId: FeedId }
  | { kind: 'login'; feedId: FeedId }
  | { kind: 'rules'; feedId: FeedId | null }

type Feeds = { progress: FeedProgress; dialog: FeedDialog | null }

export const useFeeds = create<Feeds>(() => ({ progress: { done: 0, total: 0 }, dialog: null }))

const { setState, getState } = useFeeds

export function openFeedDialog(dialog: FeedDialog) {
  setState({ dialog })
}

export function closeFeedDialog() {
  setState({ dialog: null })
}

/** A source may have no feed: its articles then came in by other ways. */
export function feedOfSource(feeds: readonly Feed[], sourceId: SourceId | null): Feed | undefined {
  return feeds.find((feed) => feed.sourceId === sourceId)
}

const none: readonly Feed[] = []

/** The feeds of the library that is open; none where no library is. */
export function useFeedList(isOpen = true): readonly Feed[] {
  const answer = useAnswer(isOpen ? question('feed.list', {}) : null)
  useToldError(answer)
  return answer.value ?? none
}

/** Keeps the progress of refreshing as main tells it; the answer stops that. */
export function followFeeds(): () => void {
  return on('feed.progress', (progress) => setState({ progress }))
}

/** One feed, or all for null. */
export function refreshFeeds(feedId: FeedId | null) {
  return runAction(() => act('feed.refresh', { feedId }))
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
  return runAction(() => act('feed.cancel', {}))
}

export function setPages({ id: feedId, fetchesPages }: Feed) {
  return runAction(() => act('feed.setPages', { feedId, fetchesPages: !fetchesPages }))
}

export function setFeedInterval({ id: feedId }: Feed, interval: Feed['interval']) {
  return runAction(() => act('feed.setInterval', { feedId, interval }))
}

export function setKeeping({ id: feedId, keeping }: Feed, change: Partial<FeedKeeping>) {
  return runAction(() => act('feed.setKeeping', { feedId, keeping: { ...keeping, ...change } }))
}

export async function forgetLogin({ id: feedId }: Feed): Promise<void> {
  const isDone = await runAction(() => act('feed.forgetLogin', { feedId }))
  if (isDone) showToast({ text: 'Its user name and password are forgotten.' })
}

export function takeFormerAddress({ id: feedId }: Feed) {
  return runAction(() => act('feed.takeFormerAddress', { feedId }))
}

export async function unsubscribe({ id: feedId, name }: Feed): Promise<void> {
  const actId = newActId()
  if (!(await runAction(() => act('feed.unsubscribe', { feedId, actId })))) return
  if (getState().dialog !== null) closeFeedDialog()
  showUndoToast(`Unsubscribed from “${name}”. Its articles stay.`, actId)
}

export async function importFeedList(): Promise<void> {
  await runAction(async () => {
    const report = await act('feed.importList', {})
    if (report !== null) showReport(report)
  })
}

/** Subscribes to the feeds of a list that was dropped on the window. */
export async function takeFeedList(read: () => Promise<ArrayBuffer>): Promise<void> {
  await runAction(async () => {
    showReport(await act('feed.takeList', { bytes: new Uint8Array(await read()) }))
  })
}

function showReport({ subscribed, alreadyThere, refused }: OpmlReport): void {
  const parts = [
    `Subscribed to ${feedsIn(subscribed)}`,
    alreadyThere > 0 ? `${feedsIn(alreadyThere)} already subscribed` : null,
    refused > 0 ? `${refused} without a web address skipped` : null,
  ].filter((part) => part !== null)
  const action = { label: 'Refresh', run: () => void refreshFeeds(null) }
  showToast({ text: `${parts.join(', ')}.`, ...(subscribed > 0 ? { action } : {}) })
}

function feedsIn(count: number) {
  return `${count} ${count === 1 ? 'feed' : 'feeds'}`
}

export async function exportFeedList(): Promise<void> {
  await runAction(async () => {
    const saved = await act('feed.exportList', {})
    if (saved !== null) showToast({ text: `Exported as ${saved.fileName}` })
  })
}
