import { join } from 'node:path'
import { median, round } from '../../figures.ts'
import { dateline, emptyWindow, type StartUp } from '../../start-up.ts'

export type Starts = {
  emptyWindow: { paintedMs: number; pssMiB: number }
  small: { paintedMs: number; pssMiB: number }
  large: { paintedMs: number; pssMiB: number }
  /** Medians of the ratios within each turn. */
  ratio: { paintedToSmall: number; paintedToEmpty: number; pssToEmpty: number }
}

type Programs = {
  electron: string
  root: string
  emptyFolder: string
  folder: string
  small: string
  large: string
}

/** Starts in turns, so that whatever else the machine does falls on all; the first turn fills the caches. */
export async function starts(rounds: number, programs: Programs): Promise<Starts> {
  const { electron, root, emptyFolder, folder } = programs
  const turns: Record<'empty' | 'small' | 'large', StartUp>[] = []
  for (let n = 0; n <= rounds; n += 1) {
    const empty = await emptyWindow(electron, emptyFolder)
    const [one, other] = n % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const)
    const start = (which: 'small' | 'large') =>
      dateline(electron, root, programs[which], join(folder, `data-${which}`))
    const both = { [one]: await start(one), [other]: await start(other) } as Record<
      'small' | 'large',
      StartUp
    >
    turns.push({ empty, ...both })
  }
  const warm = turns.slice(1)
  const of = (which: 'empty' | 'small' | 'large') => ({
    paintedMs: round(median(warm.map((turn) => turn[which].painted)), 0),
    pssMiB: round(median(warm.map((turn) => turn[which].pss)), 0),
  })
  const ratio = (figure: 'painted' | 'pss', to: 'empty' | 'small') =>
    round(median(warm.map((turn) => turn.large[figure] / turn[to][figure])))
  return {
    emptyWindow: of('empty'),
    small: of('small'),
    large: of('large'),
    ratio: {
      paintedToSmall: ratio('painted', 'small'),
      paintedToEmpty: ratio('painted', 'empty'),
      pssToEmpty: ratio('pss', 'empty'),
    },
  }
}
