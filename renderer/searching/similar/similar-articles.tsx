import { type RefObject, useEffect, useRef } from 'react'
import type { Output } from '../../../preload/contract/index'
import { type Likened, useSimilar } from '../../articles/similar-store'
import { focusPane } from '../../navigation/pane-focus'
import { Trouble } from '../../queries/trouble'
import { useAnswer, useToldError } from '../../queries/use-answer'
import { announce } from '../../text/announce-store'
import { EmptyState } from '../../ui/empty-state'
import { PaneBody } from '../../ui/pane-bar'
import { Spinner } from '../../ui/progress'
import { articlesIn } from '../../ui/wording/articles-in'
import { HitOptions } from '../hit-options'
import { similarTo } from '../search-questions'
import { backFromSimilar, similarHits } from './similar-hits'
import { SimilarHead } from './similar-head'

type Found = Output<'search.similar'>

/** The articles that are most like one, in place of the list, until Escape gives that back. */
export function SimilarArticles({ to }: { to: Likened }) {
  const { value: found, error, retry } = useAnswer(similarTo(to.id))
  const section = useRef<HTMLElement>(null)
  useFocus(section, to, found)
  useToldError({ error: found === null ? null : error })
  return (
    <section
      ref={section}
      className="similar"
      aria-label={`Articles like “${to.title}”`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        backFromSimilar()
      }}
    >
      <SimilarHead to={to} words={found?.words ?? []} />
      <PaneBody>
        {found !== null && <Hits found={found} to={to} />}
        {found === null && error === null && <Spinner label="Looking for articles like this one…" />}
        {found === null && error !== null && (
          <Trouble title="The library could not be searched" error={error} onRetry={retry} />
        )}
      </PaneBody>
    </section>
  )
}

const rowHeight = 88

function Hits({ found: { hits }, to }: { found: Found; to: Likened }) {
  const chosen = useSimilar((state) => state.chosen)
  if (hits.length === 0)
    return (
      <EmptyState icon="search" title="Nothing like it found">
        <p>
          No other article has enough in common with this one. Articles that are not indexed yet are not
          found.
        </p>
      </EmptyState>
    )
  return (
    <HitOptions
      walk={similarHits}
      label="Articles like this one"
      rows={hits}
      chosen={chosen}
      source={to.id}
      total={hits.length}
      rowHeight={rowHeight}
      onLeave={backFromSimilar}
    />
  )
}

/** The focus comes along at once, so that Escape leads back, and goes on to the hits when they are there. */
function useFocus(section: RefObject<HTMLElement | null>, { id }: Likened, found: Found | null): void {
  useEffect(() => section.current?.focus(), [section, id])
  const isFound = found !== null
  const count = found?.hits.length ?? 0
  useEffect(() => {
    if (!isFound) return
    announce(count === 0 ? 'Nothing like it found' : `${articlesIn(count)} like this one`)
    if (document.activeElement === section.current && count > 0) focusPane('list')
  }, [section, id, isFound, count])
}
