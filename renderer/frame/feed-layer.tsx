import { useEffect } from 'react'
import { useCommand } from '../commands/command-store'
import { useArticles } from '../articles/article-store'
import { useArticle } from '../text/open-article-store'
import { DialogBoundary } from '../ui/failure/failure'
import { lazyDialog } from '../ui/lazy'
import {
  closeFeedDialog,
  exportFeedList,
  feedOfSource,
  importFeedList,
  openFeedDialog,
  refreshFeeds,
  useFeedList,
  useFeeds,
} from '../feeds/feed-store'
import { fetchWholePage } from '../pages/article/whole-page-store'

const SubscribeDialog = lazyDialog(async () => (await import('../feeds/subscribe-dialog')).SubscribeDialog)
const FeedInfo = lazyDialog(async () => (await import('../feeds/feed-info')).FeedInfo)
const RulesDialog = lazyDialog(async () => (await import('../feeds/rules-dialog')).RulesDialog)
const LoginDialog = lazyDialog(async () => (await import('../feeds/login-dialog')).LoginDialog)
const RenameFeed = lazyDialog(async () => (await import('../feeds/rename-feed')).RenameFeed)

type FeedLayerProps = { library: string | null }

/** Commands for feeds, and the dialogs about them. */
export function FeedLayer(props: FeedLayerProps) {
  return (
    <DialogBoundary onClose={closeFeedDialog}>
      <FeedDialogs {...props} />
    </DialogBoundary>
  )
}

function FeedDialogs({ library }: FeedLayerProps) {
  const { dialog } = useFeeds()
  const feeds = useFeedList(library !== null)
  useFeedCommands(library !== null)
  useEffect(() => closeFeedDialog, [library])
  if (dialog?.kind === 'subscribe') return <SubscribeDialog />
  if (dialog?.kind === 'rules') return <RulesDialog feeds={feeds} feedId={dialog.feedId} />
  const feed = dialog === null ? undefined : feeds.find(({ id }) => id === dialog.feedId)
  if (dialog === null || feed === undefined) return null
  if (dialog.kind === 'login') return <LoginDialog feed={feed} />
  return dialog.kind === 'info' ? <FeedInfo feed={feed} /> : <RenameFeed feed={feed} />
}

function useFeedCommands(isEnabled: boolean) {
  const feeds = useFeedList(isEnabled)
  const sourceId = useArticles((list) => list.place.sourceId)
  const here = feedOfSource(feeds, sourceId)
  const { article } = useArticle()
  const hasFeeds = isEnabled && feeds.length > 0
  useCommand('feed.subscribe', () => openFeedDialog({ kind: 'subscribe' }), isEnabled)
  useCommand('feed.refreshAll', () => void refreshFeeds(null), hasFeeds)
  useCommand('feed.refresh', () => here && void refreshFeeds(here.id), isEnabled && here !== undefined)
  useCommand('feed.rules', () => openFeedDialog({ kind: 'rules', feedId: here?.id ?? null }), isEnabled)
  useCommand('feed.importList', () => void importFeedList(), isEnabled)
  useCommand('feed.exportList', () => void exportFeedList(), hasFeeds)
  const isWithoutText = article !== null && (article.isSummary || article.keptBy !== null)
  const canFetch = isWithoutText && article.deletedAt === null
  useCommand('article.fetchPage', () => article && void fetchWholePage(article.id), isEnabled && canFetch)
}
