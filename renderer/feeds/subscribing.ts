import { useState } from 'react'
import type { FoundFeed } from '../../preload/contract/feed'
import { act } from '../queries/act'
import { whileFetching } from '../fetching/fetch-store'
import { sentenceOf } from '../toasts/toast-store'
import { closeFeedDialog, refreshFeeds } from './feed-store'

const maxNameLength = 200

/** Finds the feeds at an address and subscribes to one of them; holds the feeds found and the last error. */
export function useSubscribing() {
  const [found, setFound] = useState<FoundFeed[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
    } catch (reason) {
      setError(sentenceOf(reason))
    }
  }
  const subscribe = ({ url, title }: FoundFeed) =>
    attempt(async () => {
      const { id } = await act('feed.subscribe', { url, name: title?.slice(0, maxNameLength) ?? null })
      closeFeedDialog()
      await refreshFeeds(id)
    })
  const findFeeds = (address: string) =>
    attempt(async () => {
      const feeds = await whileFetching(() => act('feed.find', { address }))
      const [only] = feeds ?? []
      if (feeds?.length === 1 && only !== undefined) await subscribe(only)
      else setFound(feeds)
    })
  return { found, error, subscribe, findFeeds, forget: () => setFound(null) }
}
