import { LibraryError } from '../../../preload/contract/errors'
import type { Handlers } from '../../../preload/contract/index'
import type { Salvaged } from '../../../preload/contract/safety/salvage'
import type { Program } from '../../app/program'
import { Salvaging } from '../../app/salvaging'
import type { SalvageReport } from '../../library/verify/salvage/report'

type Own = Extract<keyof Handlers, `salvage.${string}`>

export function salvageCalls({ host, currentLibrary, send }: Program): Pick<Handlers, Own> {
  const salvaging = new Salvaging({ host, send })
  return {
    'salvage.run': async () => {
      const { status } = currentLibrary
      if (status.state === 'open' || status.problem === null)
        throw new LibraryError('conflict', 'This library opens; choose a damaged one first.')
      const to = await host.chooseNewLibrary()
      return to === null ? null : shownOf(await salvaging.run(status.problem.folder, to))
    },
    'salvage.cancel': () => {
      salvaging.cancel()
      return {}
    },
    'salvage.open': () => {
      if (salvaging.made === null)
        throw new LibraryError('not-found', 'No library was salvaged; salvage one first.')
      return currentLibrary.open(salvaging.made)
    },
  }
}

// The window shows some of a long list; the file beside the new library has all.
const shownRows = 100

function shownOf({ library, tables, lost, leftOut, changed, texts, ...rest }: SalvageReport): Salvaged {
  const files = [rest.originals, rest.images].flatMap(({ damaged, missing }) => [...damaged, ...missing])
  return {
    library,
    tables: Object.entries(tables).map(([name, { read, rebuilt, madeUp, lost: gone }]) => ({
      name: name.replace(/_/g, ' '),
      read,
      rebuilt,
      madeUp,
      lost: gone,
    })),
    lost: lost.slice(0, shownRows),
    leftOut: leftOut.slice(0, shownRows),
    changed: changed.slice(0, shownRows),
    counts: {
      lost: lost.length,
      leftOut: leftOut.length,
      changed: changed.length,
      texts: texts.lost.length + texts.changed.length,
      files: new Set(files).size,
      problems: rest.verified.problems,
    },
  }
}
