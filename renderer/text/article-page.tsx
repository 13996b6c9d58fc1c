import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import type { Article } from '../../preload/contract/article'
import { useBookmark } from '../navigation/navigation-store'
import { useSettings } from '../settings/settings-store'
import { ArticleText } from './article-text'
import { CaretMode } from './caret/caret-mode'
import { ShownPassage } from './shown-passage'
import { keepReadingPosition, positionMoved, readingOffsetOf } from './reading-position'
import { useSurface } from './use-surface'
import './article.css'

type ArticlePageProps = {
  article: Article
  /** It has a revision that is not its current text: where one reads it is not kept as where one reads the article. */
  isFormer?: boolean
  children: ReactNode
}

/** The scrolling page with the article and everything that floats over its words. */
export function ArticlePage({ article, isFormer = false, children }: ArticlePageProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLElement>(null)
  const { onBring } = useSurface(article, isFormer, { scroller, page })
  const { font, style } = useTypography()
  const hasMargin = useSettings((settings) => settings.marginNotes)
  useBookmark(() => ({
    at: readingOffsetOf(isFormer ? null : article.id) ?? article.readingOffset,
    focus: null,
  }))
  useEffect(() => {
    window.addEventListener('pagehide', keepReadingPosition)
    return () => window.removeEventListener('pagehide', keepReadingPosition)
  }, [])

  return (
    <div
      ref={scroller}
      className="reader-scroller"
      data-has-margin={hasMargin}
      role="region"
      aria-label={isFormer ? `Text of revision ${article.revision.number}` : 'Article text'}
      tabIndex={0}
      onScroll={positionMoved}
    >
      <article
        ref={page}
        className="reader-page"
        data-font={font}
        lang={article.language ?? undefined}
        style={style}
      >
        <ArticleText article={article} onBring={onBring} />
        <CaretMode />
        <ShownPassage />
        {children}
      </article>
    </div>
  )
}

function useTypography() {
  const font = useSettings((settings) => settings.readerFont)
  const size = useSettings((settings) => settings.readerSize)
  const measure = useSettings((settings) => settings.readerMeasure)
  const leading = useSettings((settings) => settings.readerLeading)
  const sizes = { '--reader-size': `${size}px`, '--reader-measure': measure, '--reader-leading': leading }
  // React's type knows no custom properties.
  return { font, style: sizes as CSSProperties }
}
