import type { Handlers } from '../../../preload/contract/index'
import type { Salvaged } from '../../../preload/contract/safety/salvage'
import type { Program } from '../../app/program'
import { Salvaging } from '../../app/salvaging'
import type { SalvageReport } from '../../library/verify/salvage/report'

export type SalvageCalls = 'library.salvage' | 'library.cancelSalvage' | 'library.openSalvaged'

export function salvageCalls({ host, currentLibrary, send }: Program): Pick<Handlers, SalvageCalls> {
  const salvaging = new Salvaging({ host, send })
  return {
    'library.salvage': async () => {
      const { status } = currentLibrary
      if (status.state === 'open' || status.problem === null) return null
      const to = await host.chooseNewLibrary()
      return to === null ? null : shownOf(await salvaging.run(status.problem.folder, to))
    },
    'library.cancelSalvage': () => {
      salvaging.cancel()
      return {}
    },
    'library.openSalvaged': () =>
      salvaging.made === null ? currentLibrary.status : currentLibrary.open(salvaging.made),
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
