import { cpSync, rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { putTag } from '../../../main/library/annotations/tags'
import { erase } from '../../../main/library/articles/erasing/erase'
import { weigh } from '../../../main/library/articles/erasing/weigh'
import { doWithMany } from '../../../main/library/articles/lists/do-with-many'
import type { Library } from '../../../main/library/database/database'
import { newId } from '../../../main/library/database/ids'
import { closeLibrary, openLibrary } from '../../../main/library/database/open'
import type { LongTurns } from '../../../main/library/journal/turns'
import type { ChosenArticles } from '../../../preload/contract/article-list'
import type { ActId, ArticleId } from '../../../preload/contract/common'
import { round } from '../figures'

const thrownAway = 2_000

/** How long it took in all, and its longest turn, for which a write of main's would have waited, on the clock and of the processor. */
type Taken = { ms: number; cpu: number; longestTurn: number; longestCpu: number; turns: number }

type Watched = LongTurns & { longest: number; longestCpu: number; count: number }

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

function watchedTurns(): Watched {
  let cpu = process.cpuUsage()
  const watched: Watched = {
    longest: 0,
    longestCpu: 0,
    count: 0,
    begin: () => undefined,
    step: () => undefined,
    isWanted: () => true,
    rest: async (heldMs) => {
      watched.longest = Math.max(watched.longest, heldMs)
      watched.longestCpu = Math.max(watched.longestCpu, cpuMs(cpu))
      watched.count += 1
      await setImmediate()
      cpu = process.cpuUsage()
    },
  }
  return watched
}

async function taken(work: (turns: LongTurns) => Promise<unknown>): Promise<Taken> {
  const turns = watchedTurns()
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  await work(turns)
  return {
    ms: round(performance.now() - began, 0),
    cpu: round(cpuMs(cpu), 0),
    longestTurn: round(turns.longest),
    longestCpu: round(turns.longestCpu),
    turns: turns.count,
  }
}

/** Deletes 2,000 articles with all that is on them for good, in a copy of a library that is closed. */
export async function measureTrash({ folder, backupsFolder }: Library): Promise<Record<string, Taken>> {
  const copy = `${folder}-copy`
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, { recursive: true })
  const library = openLibrary(copy, { backupsFolder, mode: 'write' })
  try {
    const ids = library.db.prepare<[], ArticleId>('SELECT id FROM article ORDER BY n').pluck().all()
    return await emptied(
      library,
      ids.filter((_, at) => at % Math.ceil(ids.length / thrownAway) === 0),
    )
  } finally {
    closeLibrary(library)
    rmSync(copy, { recursive: true, force: true })
  }
}

async function emptied(library: Library, some: ArticleId[]): Promise<Record<string, Taken>> {
  const act = { actId: newId() as ActId, deed: { kind: 'deleted', is: true } } as const
  const each: ChosenArticles = {
    list: { view: 'all', sourceId: null },
    span: null,
    without: [],
    also: some,
  }
  const trash: ChosenArticles = {
    list: { view: 'deleted', sourceId: null },
    span: { from: null, to: null, newest: some.length },
    without: [],
    also: [],
  }
  return {
    'throwing articles away': await taken((turns) =>
      doWithMany(library, { ...act, chosen: each }, turns, putTag),
    ),
    'weighing the trash': await taken(() => weigh(library, { chosen: trash })),
    'emptying the trash': await taken((turns) =>
      erase(library, { actId: newId() as ActId, chosen: trash }, turns),
    ),
  }
}
