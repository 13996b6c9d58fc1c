import { useState } from 'react'
import type { FindOutcome, FoundFeed } from '../../preload/contract/feed'
import { act } from '../queries/act'
import { whileFetching } from '../fetching/fetch-store'
import { sentenceOf } from '../toasts/toast-store'
import { closeFeedDialog, refreshFeeds } from './feed-store'
import type { TypedLogin } from './login-fields'

const maxNameLength = 200

const nobody: TypedLogin = { user: '', password: '' }

type Asking = Extract<FindOutcome, { kind: 'login' }>

/**
 * Finds the feeds at an address and subscribes to one of them. Holds what was found, what its site asks for, the address
 * without a password that may stand in it, and the last error.
 */
export function useSubscribing() {
  const [found, setFound] = useState<FoundFeed[] | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [address, setAddress] = useState<string | null>(null)
  const [login, setLogin] = useState(nobody)
  const { error, attempt } = useAttempt()
  const subscribe = ({ url, title }: FoundFeed) =>
    attempt(async () => {
      const { id } = await act('feed.subscribe', { url, name: title?.slice(0, maxNameLength) ?? null })
      closeFeedDialog()
      await refreshFeeds(id)
    })
  const findFeeds = (typed: string) =>
    attempt(async () => {
      const wanted = {
        address: address ?? typed,
        login: asking && { origin: asking.origin, ...login },
      }
      const outcome = await whileFetching(() => act('feed.find', wanted))
      if (outcome === null) return
      setAddress(outcome.address)
      setAsking(outcome.kind === 'login' ? outcome : null)
      if (outcome.kind === 'login') return
      const [only] = outcome.feeds
      if (outcome.feeds.length === 1 && only !== undefined) await subscribe(only)
      else setFound(outcome.feeds)
    })
  const forget = () => {
    setFound(null)
    setAsking(null)
    setAddress(null)
    setLogin(nobody)
  }
  return { found, asking, address, login, setLogin, error, subscribe, findFeeds, forget }
}

function useAttempt() {
  const [error, setError] = useState<string | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
    } catch (reason) {
      setError(sentenceOf(reason))
    }
  }
  return { error, attempt }
}
