import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Chunk, chunkAt } from './chunks'
import { piecesChanged } from './surface-store'

// Few enough that a key pressed in between is answered at once.
const chunksPerPause = 16
// Every painter goes through the whole text again for new pieces, so a huge text announces them rarely.
const chunksPerNews = 256

// What an article opens with: enough that who scrolls at once meets text, few enough that its elements are made in some milliseconds.
const chunksBefore = 4
const chunksAfter = 8

type Mounted = { chunks: readonly Chunk[]; isIn: readonly boolean[] }

/**
 * Which chunks stand in the document. An ordinary article is there at once; a huge one begins where it was left,
 * and the rest follows whenever the window has nothing better to do.
 */
export function useChunks(chunks: readonly Chunk[], offset: number) {
  const [state, setMounted] = useState(() => atFirst(chunks, offset))
  const mounted = state.chunks === chunks ? state : atFirst(chunks, offset)
  if (mounted !== state) setMounted(mounted)
  const around = chunkAt(chunks, offset)

  const latest = useRef(mounted)

  useEffect(() => {
    latest.current = mounted
    const missing = mounted.isIn.filter((is) => !is).length
    if (missing % chunksPerNews < chunksPerPause) piecesChanged()
    if (missing === 0) return
    const added = nextIn(mounted.isIn, around, chunksPerPause)
    const idle = requestIdleCallback(() => setMounted((now) => withChunks(now, added)), { timeout: 200 })
    return () => cancelIdleCallback(idle)
  }, [mounted, around])

  const bring = useCallback((wanted: number) => {
    const index = chunkAt(latest.current.chunks, wanted)
    if (latest.current.isIn[index] !== false) return
    flushSync(() => setMounted((now) => withChunks(now, new Set([index, index + 1]))))
    piecesChanged()
  }, [])
  return { isIn: mounted.isIn, bring }
}

function atFirst(chunks: readonly Chunk[], offset: number): Mounted {
  const shown = chunkAt(chunks, offset)
  return { chunks, isIn: chunks.map((_, i) => i >= shown - chunksBefore && i <= shown + chunksAfter) }
}

/** The next chunks to put in, nearest to the one being read first. */
function nextIn(isIn: readonly boolean[], around: number, count: number): Set<number> {
  const found = new Set<number>()
  for (let distance = 0; distance < isIn.length && found.size < count; distance++) {
    for (const index of [around + distance, around - distance]) if (isIn[index] === false) found.add(index)
  }
  return found
}

function withChunks(mounted: Mounted, added: Set<number>): Mounted {
  return {
    ...mounted,
    isIn: mounted.isIn.map((is, i) => is || added.has(i)),
  }
}
