import { useMemo, useRef } from 'react'
import { type Bookmark, resetPage, useHistoryButtons } from '../../navigation/navigation-store'
import { question } from '../../queries/question'
import { Trouble } from '../../queries/trouble'
import { useAnswer } from '../../queries/use-answer'
import { EmptyState } from '../../ui/empty-state'
import { Choice } from '../../ui/fields/choice'
import { PageBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { Spinner } from '../../ui/progress'
import { useTakenFocus } from '../../ui/use-taken-focus'
import { BookView } from './book-view'
import { codePages, type CodesSet } from './codes-kind'
import { TogetherView } from './together-view'
import './codes.css'

type Props = { page: CodesSet; bookmark: Bookmark | null }

const views = [
  { key: 'book', label: 'Codes' },
  { key: 'together', label: 'Together' },
] as const

/** All tags of the library: what they stand for, what bears them, and how they come together. */
export function CodesPage({ page, bookmark }: Props) {
  const { value, error, retry } = useAnswer(question('tag.all', {}))
  const section = useRef<HTMLElement>(null)
  useTakenFocus(section)
  const tags = useMemo(() => value?.tags ?? [], [value])
  const change = (part: Partial<CodesSet>) => resetPage(codePages.pageOf({ ...page, ...part }))
  const View = page.view === 'book' ? BookView : TogetherView
  return (
    <section ref={section} className="codes-page" aria-label="Code book">
      <PageBar label="Code book" history={useHistoryButtons()}>
        <PaneTitle>Code book</PaneTitle>
        {tags.length > 0 && (
          <Choice label="View" value={page.view} options={views} onChoose={(view) => change({ view })} />
        )}
      </PageBar>
      {tags.length > 0 && <View {...{ page, tags, bookmark }} onChange={change} />}
      {tags.length === 0 && (
        <PaneBody>
          {value !== null && <NoTags />}
          {value === null && error === null && <Spinner label="Loading codes…" />}
          {value === null && error !== null && <Trouble error={error} onRetry={retry} />}
        </PaneBody>
      )}
      {value?.isMore === true && (
        <p className="codes-more" role="status">
          These are the 5,000 tags that most articles bear.
        </p>
      )}
    </section>
  )
}

function NoTags() {
  return (
    <EmptyState icon="tag" title="No tags yet">
      <p>
        Press T on a highlight or an article to tag it. A tag that says what it stands for is a code, and all
        of them stand here.
      </p>
    </EmptyState>
  )
}
