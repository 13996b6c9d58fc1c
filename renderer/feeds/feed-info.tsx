import type { ReactNode } from 'react'
import type { Feed } from '../../preload/contract/feed'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { Icon } from '../ui/icon'
import { ownLocale } from '../ui/wording/clock'
import { FeedSettings } from './feed-settings'
import './feeds.css'
import { FeedLogin } from './feed-login'
import {
  closeFeedDialog,
  openFeedDialog,
  refreshFeeds,
  setPages,
  takeFormerAddress,
  unsubscribe,
} from './feed-store'

/** The dialog with a feed's facts and settings. */
export function FeedInfo({ feed }: { feed: Feed }) {
  return (
    <Dialog title={feed.name} size="small" onClose={closeFeedDialog} foot={<Foot feed={feed} />}>
      {feed.problem !== null && (
        <div className="feed-problem" role="status">
          <Icon name="warning" />
          <div>
            <p>{feed.problem}</p>
            {feed.loginOrigin !== null && <EnterPassword feed={feed} />}
          </div>
        </div>
      )}
      {feed.notice !== null && <p className="feed-notice">{feed.notice}</p>}
      {feed.formerUrl !== null && <Moved feed={feed} formerUrl={feed.formerUrl} />}
      <Facts feed={feed} />
      <FeedSettings feed={feed} />
      <FeedLogin feed={feed} />
      <label className="feed-pages">
        <input type="checkbox" checked={feed.fetchesPages} onChange={() => void setPages(feed)} />
        <span>
          Fetch the full page of each new article
          <small>For feeds that contain only summaries. Each page is one more request to the site.</small>
        </span>
      </label>
    </Dialog>
  )
}

function EnterPassword({ feed: { id: feedId } }: { feed: Feed }) {
  return (
    <Button icon="lock" onClick={() => openFeedDialog({ kind: 'login', feedId })}>
      Enter password…
    </Button>
  )
}

function Moved({ feed, formerUrl }: { feed: Feed; formerUrl: string }) {
  return (
    <p className="feed-notice">
      <span>
        Its address has changed; before, it was <bdi>{formerUrl}</bdi>.
      </span>
      <Button onClick={() => void takeFormerAddress(feed)}>Use this address again</Button>
    </p>
  )
}

function Foot({ feed }: { feed: Feed }) {
  return (
    <>
      <Button kind="danger" onClick={() => void unsubscribe(feed)}>
        Unsubscribe
      </Button>
      <Button icon="retry" onClick={() => void refreshFeeds(feed.id)}>
        Refresh
      </Button>
      <Button kind="main" onClick={closeFeedDialog}>
        Done
      </Button>
    </>
  )
}

function Facts({ feed: { url, siteUrl, folder, moreFolders, askedAt, heardAt } }: { feed: Feed }) {
  return (
    <dl className="feed-facts">
      <Fact name="Feed">{url}</Fact>
      <Fact name="Site">{siteUrl ?? 'Unknown'}</Fact>
      {folder !== null && <Fact name="Folder">{[folder, ...moreFolders].join(', ')}</Fact>}
      <Fact name="Last asked">{moment(askedAt)}</Fact>
      <Fact name="Last answer">{moment(heardAt)}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? 'Not yet'}</dd>
    </div>
  )
}

function moment(at: string | null): string | null {
  return at === null
    ? null
    : new Date(at).toLocaleString(ownLocale(), { dateStyle: 'medium', timeStyle: 'short' })
}
