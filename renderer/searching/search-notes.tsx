import { useEffect } from 'react'
import { runCommand } from '../commands/command-store'
import { refetch } from '../queries/query-cache'
import { Icon } from '../ui/icon'
import { countsOf, type Hits, hitsOf } from './search-questions'
import { readAsked, searchFor } from './search-store'

/** What a person should know of how a search was read, and of what it may have missed. */
export function SearchNotes({ hits: { notes, didYouMean, waiting } }: { hits: Hits }) {
  useIndexWatched(waiting > 0)
  if (notes.length === 0 && didYouMean === null && waiting === 0) return null
  return (
    <div className="search-notes">
      {didYouMean !== null && <DidYouMean text={didYouMean} />}
      {waiting > 0 && (
        <p className="search-note">
          <Icon name="clock" />
          The index is being made: {waiting.toLocaleString('en')} {waiting === 1 ? 'row' : 'rows'} left.
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="search-note">
          <Icon name="info" />
          {note}
        </p>
      ))}
    </div>
  )
}

function DidYouMean({ text }: { text: string }) {
  return (
    <p className="search-note">
      Did you mean{' '}
      <button
        type="button"
        className="search-meant"
        onClick={() => {
          searchFor(text, { isTyping: false })
          // The button goes with what it said.
          runCommand('search.open')
        }}
      >
        {text}
      </button>
      ?
    </p>
  )
}

const watchMs = 1_000

/** Asks again while the index is being made: what is found grows with it, and main says only when it is done. */
function useIndexWatched(isBehind: boolean): void {
  useEffect(() => {
    if (!isBehind) return
    const timer = setInterval(() => {
      const asked = readAsked()
      if (asked === null) return
      void refetch(hitsOf(asked))
      void refetch(countsOf(asked))
    }, watchMs)
    return () => clearInterval(timer)
  }, [isBehind])
}
