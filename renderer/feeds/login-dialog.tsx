import { useEffect, useState } from 'react'
import type { Feed, FeedLogin } from '../../preload/contract/feed'
import { act } from '../queries/act'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { showError } from '../toasts/toast-store'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { Spinner } from '../ui/progress'
import { closeFeedDialog, refreshFeeds } from './feed-store'
import './feeds.css'
import { LoginFields } from './login-fields'

/** Where the user name and the password of a feed are entered or changed. It stays until the feed's site has let it in. */
export function LoginDialog({ feed }: { feed: Feed }) {
  const answer = useAnswer(question('feed.login', { feedId: feed.id }))
  useToldError(answer)
  const title = `Password for ${feed.name}`
  if (answer.value !== null) return <LoginForm title={title} feed={feed} known={answer.value} />
  return (
    <Dialog title={title} size="small" onClose={closeFeedDialog}>
      <Spinner label="Looking for the password…" />
    </Dialog>
  )
}

type LoginFormProps = { title: string; feed: Feed; known: FeedLogin }

function LoginForm({ title, feed, known }: LoginFormProps) {
  const [typed, setTyped] = useState({ user: known.login?.user ?? '', password: '' })
  const { isAsking, ask } = useAskAs(feed)
  const isReady = typed.user !== '' && !isAsking
  const save = () => isReady && void ask(typed)
  return (
    <Dialog
      title={title}
      size="small"
      onClose={closeFeedDialog}
      foot={<Foot isReady={isReady} onSave={save} />}
    >
      <LoginFields
        {...known}
        sentence={feed.loginOrigin === null ? null : feed.problem}
        isRefused={known.login !== null}
        typed={typed}
        isReadOnly={isAsking}
        onChange={setTyped}
        onEnter={save}
      />
      {isAsking && (
        <p className="feed-login-asking">
          <Spinner label="Asking the feed…" />
          <span aria-hidden>Asking the feed…</span>
        </p>
      )}
    </Dialog>
  )
}

/** Keeps a login and asks the feed with it; closes the dialog once its site no longer asks who that is. */
function useAskAs({ id: feedId, askedAt, loginOrigin }: Feed) {
  const [before, setBefore] = useState<{ askedAt: string | null } | null>(null)
  const isAsking = before !== null && before.askedAt === askedAt
  const isLetIn = before !== null && !isAsking && loginOrigin === null
  useEffect(() => {
    if (isLetIn) closeFeedDialog()
  }, [isLetIn])
  const ask = async (typed: { user: string; password: string }) => {
    setBefore({ askedAt })
    try {
      await act('feed.setLogin', { feedId, ...typed })
      await refreshFeeds(feedId)
    } catch (error) {
      setBefore(null)
      showError(error)
    }
  }
  return { isAsking, ask }
}

function Foot({ isReady, onSave }: { isReady: boolean; onSave: () => void }) {
  return (
    <>
      <Button onClick={closeFeedDialog}>Cancel</Button>
      <Button kind="main" disabled={!isReady} onClick={onSave}>
        Save
      </Button>
    </>
  )
}
