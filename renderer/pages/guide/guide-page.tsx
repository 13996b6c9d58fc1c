import { useLayoutEffect, useRef } from 'react'
import { runCommand } from '../../commands/command-store'
import { useChord } from '../../commands/keymap-store'
import { type Bookmark, useBookmark, useHistoryButtons } from '../../navigation/navigation-store'
import { IconButton } from '../../ui/button'
import { PageBar, PaneTitle } from '../../ui/pane-bar'
import { useTakenFocus } from '../../ui/use-taken-focus'
import { GuideFind } from './guide-find'
import { goToPart, guideHeadings, GuideText } from './guide-text'
import './guide.css'

/** The guide, which comes with the program, and its contents. */
export function GuidePage({ bookmark }: { page: object; bookmark: Bookmark | null }) {
  const buttons = useHistoryButtons()
  const page = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLElement>(null)
  useTakenFocus(page)
  useBookmark(() => ({ at: scroller.current?.scrollTop ?? 0, focus: null }))
  const begin = useRef(bookmark?.at ?? 0)
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: begin.current })
  }, [])
  return (
    <div ref={page} className="guide-page">
      <PageBar label="Guide" history={buttons}>
        <PaneTitle>Guide</PaneTitle>
        <IconButton
          icon="search"
          label="Find in the guide"
          chord={useChord('find.open')}
          onClick={() => runCommand('find.open')}
        />
      </PageBar>
      <GuideFind text={text} />
      <div
        ref={scroller}
        className="guide-scroller"
        role="region"
        aria-label="Guide"
        tabIndex={0}
        data-pane-focus
        data-scrolls
      >
        <Contents />
        <article ref={text} className="guide-text">
          <GuideText />
        </article>
      </div>
    </div>
  )
}

function Contents() {
  return (
    <nav className="guide-contents" aria-label="Contents of the guide">
      {guideHeadings.map(({ id, level, words }) => (
        <a
          key={id}
          href={`#${id}`}
          data-level={level}
          onClick={(event) => {
            event.preventDefault()
            goToPart(id)
          }}
        >
          {words}
        </a>
      ))}
    </nav>
  )
}
