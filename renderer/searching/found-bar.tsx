import { useEffect } from 'react'
import type { ArticleId } from '../../preload/contract/common'
import type { Span } from '../../preload/contract/quote'
import { useCommand } from '../commands/command-store'
import { useChord } from '../commands/keymap-store'
import { useVisit } from '../navigation/navigation-store'
import { articlePages } from '../navigation/page-kinds'
import { useAnswer } from '../queries/use-answer'
import { useFind } from '../text/find/find-store'
import { usePaintedPlaces } from '../text/find/paint-places'
import { StepBar } from '../ui/step-bar'
import './found-bar.css'
import { beginAt, placesText, stepPlace, useFoundPlace } from './found-store'
import { marksOf } from './search-questions'
import { unmarkArticles, useSearch } from './search-store'

const nothing: readonly Span[] = []

/** Marks the words of a search in an article that is read while its finds are shown, and steps through them. */
export function FoundBar({ articleId }: { articleId: ArticleId }) {
  const opened = useSearch((search) => search.opened)
  const isFinding = useFind((find) => find.isOpen)
  const asked = opened === null || isFinding ? null : marksOf(opened, articleId)
  const marks = useAnswer(asked).value?.marks ?? nothing
  const current = useFoundPlace((place) => place.current)
  const chords = { previous: useChord('find.previous'), next: useChord('find.next') }
  useBegin(marks)
  usePaintedPlaces({ all: 'search-hit', current: 'search-current' }, marks, current)
  useCommand('find.next', () => stepPlace(marks, 1), marks.length > 0)
  useCommand('find.previous', () => stepPlace(marks, -1), marks.length > 0)
  if (opened === null || marks.length === 0) return null
  return (
    <StepBar
      as="section"
      label="Found in this article"
      count={placesText(marks, current)}
      previous={{ label: 'Previous place', chord: chords.previous }}
      next={{ label: 'Next place', chord: chords.next }}
      close={{ label: 'Remove the marks' }}
      onStep={(step) => stepPlace(marks, step)}
      onClose={unmarkArticles}
    >
      <span className="found-words" title={opened} dir="auto">
        {opened}
      </span>
    </StepBar>
  )
}

/** What a hit led to is the place from which one steps on. */
function useBegin(marks: readonly Span[]): void {
  const visit = useVisit()
  useEffect(() => {
    beginAt(marks, articlePages.setOf(visit?.page)?.span ?? null)
  }, [marks, visit])
}
