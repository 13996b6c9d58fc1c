import { useEffect, useLayoutEffect, useState } from 'react'
import { type Chunk, chunkAt } from './chunks'
import { holdKnownPosition } from './reading-position'
import { currentSurface, layoutChanged, textSettled } from './surface-store'

// An article of so few chunks is laid out in one frame with the window around it.
const chunksAtOnce = 3
// One of up to so many is laid out whole while the window rests: its scroll bar is then exact.
const chunksInAll = 24
// Few enough that a key pressed in between is answered at once.
const chunksPerPause = 3

type LaidOut = { chunks: readonly Chunk[]; from: number; to: number }

/**
 * Which chunks are laid out wherever they are; the others only where they come on screen, and their height is a guess until then.
 * It begins with those around the offset, and the text is settled once no more are added.
 */
export function useLaidOut(chunks: readonly Chunk[], offset: number): (index: number) => boolean {
  const [state, setState] = useState(() => atFirst(chunks, offset))
  const laidOut = state.chunks === chunks ? state : atFirst(chunks, offset)
  if (laidOut !== state) setState(laidOut)

  // Chromium loses the place now and then when what is before it becomes higher or lower than was guessed.
  useLayoutEffect(() => {
    const surface = currentSurface()
    if (surface !== null) holdKnownPosition(surface)
    layoutChanged()
  }, [laidOut])
  useEffect(() => {
    if (isWhole(laidOut)) {
      textSettled()
      return
    }
    const idle = requestIdleCallback(() => setState(withMore), { timeout: 200 })
    return () => cancelIdleCallback(idle)
  }, [laidOut])
  return (index) => index >= laidOut.from && index < laidOut.to
}

function atFirst(chunks: readonly Chunk[], offset: number): LaidOut {
  if (chunks.length <= chunksAtOnce) return { chunks, from: 0, to: chunks.length }
  if (chunks.length > chunksInAll) return { chunks, from: 0, to: 0 }
  const around = chunkAt(chunks, offset)
  return { chunks, from: around, to: around + 1 }
}

function isWhole({ chunks, from, to }: LaidOut): boolean {
  return to === 0 || (from === 0 && to === chunks.length)
}

/** What follows first, as one reads on, then what lies before. */
function withMore({ chunks, from, to }: LaidOut): LaidOut {
  const next = Math.min(chunks.length, to + chunksPerPause)
  return next > to ? { chunks, from, to: next } : { chunks, from: Math.max(0, from - chunksPerPause), to }
}
