import type { Feed } from '../../preload/contract/feed'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { Button } from '../ui/button'
import { forgetLogin, openFeedDialog } from './feed-store'
import './feeds.css'

/** As whom a feed is asked, where it is asked as somebody: the name and where the password is, never the password. */
export function FeedLogin({ feed }: { feed: Feed }) {
  const answer = useAnswer(question('feed.login', { feedId: feed.id }))
  useToldError(answer)
  const login = answer.value?.login ?? null
  if (login === null) return null
  const change = () => openFeedDialog({ kind: 'login', feedId: feed.id })
  return (
    <div className="feed-login-known">
      <span>
        Asked as <bdi>{login.user}</bdi>
        <small>
          {login.isKept
            ? 'The password is in this system’s key store, not in the library.'
            : 'This system has no key store: the password is forgotten when Dateline quits.'}
        </small>
      </span>
      {feed.loginOrigin === null && <Button onClick={change}>Change…</Button>}
      <Button onClick={() => void forgetLogin(feed)}>Forget</Button>
    </div>
  )
}
