import { useCallback } from 'react'
import type { HitKind } from '../../preload/contract/search/hits'
import { runCommand } from '../commands/command-store'
import { HitOptions } from './hit-options'
import { type HitCounts, kindWords } from './hit-words'
import { foundHits } from './open-hit'
import type { Hits } from './search-questions'
import { useSearch } from './search-store'

type HitListProps = { hits: Hits; kind: HitKind; counts: HitCounts | null; more: () => void }

// Rows from the end at which the next page is asked for: a second of fast scrolling. Who still types is not in need of one.
const prefetch = 60
const shareOfRows = 1 / 3

const rowHeights: Record<HitKind, number> = { article: 88, highlight: 104, note: 88, quote: 104, name: 52 }

/** What a search found of one kind. */
export function HitList({ hits: { rows, next, search }, kind, counts, more }: HitListProps) {
  const chosen = useSearch((state) => state.chosen)
  const reach = useCallback(
    (last: number) => {
      if (last >= rows.length - Math.min(prefetch, rows.length * shareOfRows)) more()
    },
    [rows.length, more],
  )
  return (
    <HitOptions
      walk={foundHits}
      label={kindWords[kind].tab}
      rows={rows}
      chosen={chosen}
      source={search}
      total={next === null ? rows.length : counted(counts?.[kind])}
      rowHeight={rowHeights[kind]}
      onReach={reach}
      onLeave={() => runCommand('search.open')}
    />
  )
}

/** Minus one is what a screen reader takes for a number that nobody knows: many are not counted to the end. */
function counted(count: HitCounts[HitKind] | undefined): number {
  return count === undefined || count.isMore ? -1 : count.count
}
