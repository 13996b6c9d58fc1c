import { useEffect, useId, useState } from 'react'
import { Trouble } from '../queries/trouble'
import { useRows, useSteadyAnswer, useToldError } from '../queries/use-answer'
import { useSettings } from '../settings/settings-store'
import { announce } from '../text/announce-store'
import { PaneBody } from '../ui/pane-bar'
import { tabId } from '../ui/tabs'
import { FoundHead } from './found-head'
import { HitList } from './hit-list'
import { foundWords, type HitCounts } from './hit-words'
import { NothingFound } from './nothing-found'
import { SearchNotes } from './search-notes'
import { countsOf, type Hits, hitsOf } from './search-questions'
import { type Asked, askedIn, useSearch } from './search-store'
import './search-results.css'

/** What was found, each kind under its tab, in place of the list of articles. The former finds stay until the next are there. */
export function SearchResults() {
  const panelId = useId()
  const search = useSearch()
  const order = useSettings((settings) => settings.hitOrder)
  const asked = askedIn(search, order)
  const found = useRows(hitsOf(asked))
  // The hits come first: main answers one after the other.
  const { value: counts } = useSteadyAnswer(found.isOld ? null : countsOf(asked))
  const isKnown = found.value !== null
  const isWaiting = found.isOld && found.error === null
  useToldError({ error: isKnown ? found.error : null })
  useSaidCounts(counts)
  return (
    <>
      <Progress isWaiting={isWaiting} />
      <FoundHead panelId={panelId} asked={asked} counts={counts} />
      {found.value !== null && <SearchNotes hits={found.value} />}
      <PaneBody>
        <div
          id={panelId}
          role="tabpanel"
          aria-labelledby={tabId(panelId, asked.kind)}
          aria-busy={isWaiting}
          className="search-found"
        >
          {found.value === null && found.error !== null ? (
            <Trouble title="The library could not be searched" error={found.error} onRetry={found.retry} />
          ) : (
            <Found hits={found.value} counts={counts} asked={asked} more={found.more} />
          )}
        </div>
      </PaneBody>
    </>
  )
}

type FoundProps = { hits: Hits | null; counts: HitCounts | null; asked: Asked; more: () => void }

function Found({ hits, counts, asked, more }: FoundProps) {
  if (hits === null) return null
  if (hits.rows.length > 0) return <HitList hits={hits} kind={asked.kind} counts={counts} more={more} />
  return <NothingFound asked={asked} counts={counts} />
}

// A wait of a moment shows nothing: what comes and goes with every letter would take from the time in which the hits are painted.
const momentMs = 150

function Progress({ isWaiting }: { isWaiting: boolean }) {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setSlow(true), momentMs)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isWaiting])
  return (
    <div className="search-progress" data-is-slow={isSlow}>
      {isSlow && <span className="visually-hidden">Searching…</span>}
    </div>
  )
}

// Who hears a number for every letter hears no number.
const restMs = 700

/** Says how much was found, once the person has stopped typing. */
function useSaidCounts(counts: HitCounts | null): void {
  const words = counts === null ? null : foundWords(counts)
  useEffect(() => {
    if (words === null) return
    const timer = setTimeout(() => announce(words), restMs)
    return () => clearTimeout(timer)
  }, [words])
}
