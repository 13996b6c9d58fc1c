import { round } from '../../figures.ts'
import type { Figure } from '../../measuring.ts'
import type { Largest } from './answers.ts'
import type { Scrolled } from './scrolling.ts'
import type { Starts } from './starts.ts'
import type { Painted } from './typing.ts'

/** What the part without a window hands over. */
export type FromLibrary = {
  articles: number
  indexPerText: number
  aloneIndexPerText: number
  fts5AloneP95: Record<string, { best: number; newest: number }>
  figures: Record<string, Figure>
  /** Where it was asked for. */
  miniSearch?: { indexedInSeconds: number; rssMiB: number; p95: Record<string, number> }
  library: string
  small: string
}

export type Memory = { beforeMiB: number; afterMiB: number; ratio: number }

/** Null is what was not measured. */
export type Figures = {
  starts: Starts | null
  scrolled: Record<string, Scrolled> | null
  opened: Painted | null
  searched: Record<string, Painted> | null
  memory: Memory | null
  largestAnswer: Largest
}

type Line = {
  measured: number
  goal: number | null
  isMet: boolean | null
  fts5Alone?: number
  miniSearch?: number
}

const goals = {
  paintedToSmall: 1.05,
  pssToEmpty: 1.3,
  overAlone: 50,
  commonNewest: 60,
  opened: 80,
  frameP99: 33,
  memory: 1.05,
  answerBytes: 1_000_000,
  indexPerText: 0.9,
}

function line(measured: number, goal: number | null): Line {
  return { measured, goal, isMet: goal === null ? null : measured <= goal }
}

type Lines = Record<string, Line>

function ofStarts(starts: Starts | null): Lines {
  if (starts === null) return {}
  const { ratio } = starts
  return {
    'start to painted list / at 1,000 articles': line(ratio.paintedToSmall, goals.paintedToSmall),
    'start to painted list / empty window': line(ratio.paintedToEmpty, null),
    'PSS idle / empty window': line(ratio.pssToEmpty, goals.pssToEmpty),
  }
}

function peer(miniSearch: number | undefined): Pick<Line, 'miniSearch'> {
  return miniSearch === undefined ? {} : { miniSearch }
}

function ofSearches(searched: Figures['searched'], { fts5AloneP95: alone, miniSearch }: FromLibrary): Lines {
  return Object.fromEntries(
    Object.entries(searched ?? {}).map(([name, { p95 }]) => {
      const isCommon = name === 'common word'
      const raw = alone[name]?.[isCommon ? 'newest' : 'best'] ?? alone['common word']?.best ?? 0
      const goal = isCommon ? goals.commonNewest : round(raw + goals.overAlone)
      return [
        `key to painted p95, ms: ${name}`,
        { ...line(p95, goal), fts5Alone: raw, ...peer(miniSearch?.p95[name]) },
      ]
    }),
  )
}

function ofScrolls(scrolled: Figures['scrolled']): Lines {
  const rows = Object.entries(scrolled ?? {}).flatMap(([name, { frameP99, blankFrames, rows }]) => {
    // A list that was not scrolled has no blank row.
    const isScrolled = rows > 0
    const blank = line(blankFrames, 0)
    return [
      [`list scrolled ${name}: frame p99, ms`, line(frameP99, goals.frameP99)] as const,
      [
        `list scrolled ${name}: frames with a blank row`,
        { ...blank, isMet: isScrolled && blank.isMet },
      ] as const,
    ]
  })
  return Object.fromEntries(rows)
}

function lines(library: FromLibrary, figures: Figures): Lines {
  const { starts, scrolled, opened, searched, memory, largestAnswer } = figures
  return {
    ...ofStarts(starts),
    ...ofSearches(searched, library),
    ...(opened && { 'click to 10,000 words with 500 marks p95, ms': line(opened.p95, goals.opened) }),
    ...ofScrolls(scrolled),
    ...(memory && { 'PSS after 1,000 searches / after 200': line(memory.ratio, goals.memory) }),
    'largest answer, bytes': line(largestAnswer.bytes, goals.answerBytes),
    'index / text': line(library.indexPerText, goals.indexPerText),
  }
}

export function show(library: FromLibrary, figures: Figures): void {
  const table = lines(library, figures)
  if (process.argv.includes('--json')) {
    const { library: _large, small: _small, ...main } = library
    console.log(JSON.stringify({ ...main, window: figures, table }, null, 2))
  } else {
    console.log(`${library.articles} articles`)
    console.table(table)
    if (library.miniSearch) console.log(`MiniSearch: ${JSON.stringify(library.miniSearch)}`)
    if (figures.starts) console.log(JSON.stringify(figures.starts, null, 2))
    if (figures.scrolled) console.table(figures.scrolled)
    console.table({ ...figures.searched, 'an article with 500 marks': figures.opened })
  }
  const missed = Object.entries(table).filter(([, { isMet }]) => isMet === false)
  if (missed.length === 0) return
  console.error(`Not met: ${missed.map(([name]) => name).join('; ')}`)
  process.exitCode = 1
}
