import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import type { Article, ArticleImage } from '../../preload/contract/article'
import { useSettings } from '../settings/settings-store'
import { type SetBlock, headLength, setBlocks, withImages } from './setting/blocks'
import { Byline } from './byline'
import { type Chunk, cutChunks, estimatedHeight } from './chunks'
import { renderBlocks } from './setting/render-blocks'
import { useChunks } from './use-chunks'
import { useLaidOut } from './use-laid-out'

const noImages: readonly ArticleImage[] = []

type Props = { article: Article; onBring: (bring: (offset: number) => void) => void }

/** The article as it is read: its head, then its text chunk by chunk. */
export function ArticleText({ article, onBring }: Props) {
  const { text, blocks, images } = article.revision
  const isShown = useSettings((settings) => settings.showImages)
  const { head, chunks } = useMemo(() => {
    const all = withImages(setBlocks(text, blocks), isShown ? images : noImages)
    const cut = headLength(all)
    return { head: all.slice(0, cut), chunks: cutChunks(all.slice(cut)) }
  }, [text, blocks, images, isShown])
  const { isIn, bring } = useChunks(chunks, article.readingOffset)
  useLayoutEffect(() => onBring(bring), [onBring, bring])
  const isLaidOut = useLaidOut(chunks, article.readingOffset)
  const heights = useHeights(chunks)

  const isCorrected = !head.some(
    (set) => set.kind === 'title' && text.slice(set.start, set.end) === article.title,
  )
  return (
    <>
      <header className="reader-head" dir="auto">
        {article.outlet !== null && <p className="reader-outlet">{article.outlet}</p>}
        {isCorrected && (
          <h1 className="block-title" dir="auto">
            {article.title}
          </h1>
        )}
        <TextSection text={text} blocks={head} isTitleCorrected={isCorrected} height={null} />
        <Byline article={article} />
      </header>
      {chunks.map((chunk, i) => {
        const height = isLaidOut(i) ? null : (heights[i] ?? null)
        const set = { text, blocks: chunk.blocks, isTitleCorrected: isCorrected, height }
        return isIn[i] ? (
          <TextSection key={chunk.start} {...set} />
        ) : (
          <div key={chunk.start} data-chunk="" style={{ height: heights[i] }} />
        )
      })}
    </>
  )
}

/**
 * What chunks that are not laid out yet will be high, anew whenever the person sets letters or lines
 * otherwise.
 */
function useHeights(chunks: readonly Chunk[]): number[] {
  const measure = useSettings((settings) => settings.readerMeasure)
  const linePx = useSettings((settings) => settings.readerSize * settings.readerLeading)
  return useMemo(() => chunks.map((c) => estimatedHeight(c, measure, linePx)), [chunks, measure, linePx])
}

type SectionProps = { text: string; blocks: SetBlock[]; isTitleCorrected: boolean; height: number | null }

/** Blocks that are made by hand, outside of React: it never looks at their elements again. */
const TextSection = memo(function TextSection({ text, blocks, isTitleCorrected, height }: SectionProps) {
  const section = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    section.current?.replaceChildren(...renderBlocks(text, blocks, isTitleCorrected))
  }, [text, blocks, isTitleCorrected])
  const style = height === null ? undefined : { containIntrinsicSize: `auto ${height}px` }
  return (
    <div
      ref={section}
      data-chunk=""
      className={height === null ? 'chunk' : 'chunk chunk-of-many'}
      style={style}
    />
  )
})
