import { useState } from 'react'
import type { FoundFeed } from '../../preload/contract/feed'
import { cancelFetch, useFetch } from '../fetching/fetch-store'
import { AddressField } from '../ui/fields/address-field'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { FetchLine } from '../ui/fields/fetch-line'
import { useTypedWords } from '../ui/fields/typed-meanwhile'
import { closeFeedDialog } from './feed-store'
import './feeds.css'
import { LoginFields } from './login-fields'
import { useSubscribing } from './subscribing'

type ChoiceProps = { found: FoundFeed[]; chosen: number; onChoose: (at: number) => void }

type FootProps = { isFetching: boolean; isReady: boolean; onSubscribe: () => void }

export function SubscribeDialog() {
  const { isFetching, progress } = useFetch()
  const { found, asking, address, login, setLogin, error, subscribe, findFeeds, forget } = useSubscribing()
  const [typed, setTyped] = useTypedWords()
  const [chosen, setChosen] = useState(0)
  const isReady = typed.trim() !== '' && (asking === null || login.user !== '')
  const choice = found?.[chosen]
  const goOn = () => {
    if (choice !== undefined) void subscribe(choice)
    else if (isReady && !isFetching) void findFeeds(typed)
  }
  const type = (words: string) => {
    setTyped(words)
    setChosen(0)
    forget()
  }
  return (
    <Dialog
      title="Subscribe to feed"
      size="small"
      onClose={close}
      foot={<Foot isFetching={isFetching} isReady={isReady} onSubscribe={goOn} />}
    >
      <AddressField
        label="Address of the feed or of its site"
        hint="If it is a page, Dateline looks for the feeds it lists."
        error={error}
        value={address ?? typed}
        isReadOnly={isFetching}
        onChange={type}
        onEnter={goOn}
      />
      {asking !== null && (
        <LoginFields {...asking} typed={login} isReadOnly={isFetching} onChange={setLogin} onEnter={goOn} />
      )}
      {found !== null && found.length > 1 && <Choice found={found} chosen={chosen} onChoose={setChosen} />}
      {isFetching && <FetchLine progress={progress} />}
    </Dialog>
  )
}

/** A dialog that is closed while an address is being read also cancels the reading. */
function close() {
  closeFeedDialog()
  if (useFetch.getState().isFetching) void cancelFetch()
}

function Foot({ isFetching, isReady, onSubscribe }: FootProps) {
  if (isFetching) return <Button onClick={() => void cancelFetch()}>Cancel</Button>
  return (
    <>
      <Button onClick={closeFeedDialog}>Close</Button>
      <Button kind="main" disabled={!isReady} onClick={onSubscribe}>
        Subscribe
      </Button>
    </>
  )
}

function Choice({ found, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset className="feed-choice">
      <legend>This page lists {found.length} feeds. Which one?</legend>
      {found.map(({ url, title }, at) => (
        <label key={url}>
          <input type="radio" name="feed" checked={at === chosen} onChange={() => onChoose(at)} />
          <span>
            {title ?? url}
            {title !== null && <small>{url}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
