import type { HitKind } from '../../preload/contract/search/hits'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { countedKind, type HitCounts, hitKinds, kindWords } from './hit-words'
import { readingOf } from './reading'
import { type Asked, chooseKind } from './search-store'

/** Says that there is nothing of a kind, and where there is something. */
export function NothingFound({ asked, counts }: { asked: Asked; counts: HitCounts | null }) {
  if (readingOf(asked).root === null) return <NothingAsked />
  return <NoneOfKind kind={asked.kind} counts={counts} />
}

/** A field was begun. */
function NothingAsked() {
  return (
    <EmptyState icon="search" title="Nothing to search for yet">
      <p>Go on with what the field should hold, or with a word.</p>
    </EmptyState>
  )
}

function NoneOfKind({ kind, counts }: { kind: HitKind; counts: HitCounts | null }) {
  const others = counts === null ? [] : hitKinds.filter((one) => one !== kind && counts[one].count > 0)
  return (
    <EmptyState
      icon="search"
      title={`No ${kindWords[kind].many} found`}
      actions={
        counts !== null &&
        others.map((one) => (
          <Button key={one} onClick={() => chooseKind(one)}>
            {countedKind(counts, one)}
          </Button>
        ))
      }
    >
      {others.length === 0 ? (
        <p>Try fewer words, the beginning of a word with a star (bridg*), or another spelling.</p>
      ) : (
        <p>The same search found something else.</p>
      )}
    </EmptyState>
  )
}
