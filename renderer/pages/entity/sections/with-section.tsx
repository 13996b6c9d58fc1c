import { useMemo } from 'react'
import type { Companion, EntityPage } from '../../../../preload/contract/entity'
import { CompanionList } from './companion-list'
import { Spinner } from '../../../ui/progress'
import { Graph } from './graph'
import { useAnswer } from '../../../queries/use-answer'
import { companionsOf } from '../questions'
import { tiesOf } from './ties'
import { Trouble } from '../../../queries/trouble'

// More labels than these are a crowd.
const maxNeighbours = 12
// With fewer, the list is as quick to read.
const minNeighbours = 3
// The library looks at so many articles, the newest.
const maxArticles = 2_000

/** Whom it is named with: drawn, and counted. */
export function WithSection({ found }: { found: EntityPage }) {
  const { value, error, retry } = useAnswer(companionsOf(found.ref))
  const companions = value?.companions ?? []
  if (value === null && error !== null) return <Trouble error={error} onRetry={retry} />
  return (
    <>
      <div className="section-head">
        <h3>Named together with</h3>
        {value !== null && value.articles >= maxArticles && (
          <span className="section-note">In its newest {maxArticles.toLocaleString()} articles</span>
        )}
      </div>
      {value === null && <Spinner label="Loading…" />}
      {value !== null && companions.length === 0 && (
        <p className="section-nothing">No other names appear in its articles.</p>
      )}
      {companions.length >= minNeighbours && <Neighbours found={found} companions={companions} />}
      <CompanionList found={found} companions={companions} />
    </>
  )
}

function Neighbours({ found, companions }: NeighboursProps) {
  const neighbours = useMemo(() => companions.slice(0, maxNeighbours), [companions])
  const { value: ties } = useAnswer(tiesOf(found.ref, neighbours))
  // Drawn once all is known: a drawing that moves under the eye is no help.
  return (
    <>
      {ties === null ? (
        <div className="graph" style={{ height: `${Math.ceil(neighbours.length / 2) * 2.25 + 0.5}rem` }} />
      ) : (
        <>
          <Graph found={found} neighbours={neighbours} ties={ties} />
          <p className="graph-legend section-note">
            The thicker a line, the more articles. Dashed: these two are often named together as well.
          </p>
        </>
      )}
    </>
  )
}

type NeighboursProps = { found: EntityPage; companions: readonly Companion[] }
