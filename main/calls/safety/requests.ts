import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '../../../preload/contract/index'
import { listFormats } from '../../../preload/contract/export-formats'
import type { NetworkRequest, RequestFilter } from '../../../preload/contract/safety/request'
import type { Program } from '../../app/program'
import { csvOf } from '../../exporting/csv'
import { writeList } from '../write-list'

type Names = Extract<keyof Handlers, `request.${string}`>

/** What was asked of the network. It is the device's: no library need be open. */
export function requestCalls({ host, network, send }: Program): Pick<Handlers, Names> {
  const { requests } = network
  const read = async () => {
    await requests.flush()
    return requests.history.read()
  }
  return {
    'request.list': async ({ filter, after, limit }) => {
      const found = (await read()).requests.filter(isIn(filter)).reverse()
      const from = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1
      const some = found.slice(from, from + limit)
      const isMore = from + some.length < found.length
      return { requests: some, next: isMore ? (some.at(-1)?.id ?? null) : null, total: found.length }
    },
    'request.summary': async () => {
      const { requests: listed, made, blocked, dropped, lost, clearedAt } = await read()
      return { everMade: made, everBlocked: blocked, listed: listed.length, dropped, lost, clearedAt }
    },
    'request.clear': async () => {
      await requests.clear()
      send('library.changed', { nouns: ['request'], articleId: null })
      return {}
    },
    'request.export': () =>
      writeList({ host }, `Network requests.${listFormats.table.extension}`, async () =>
        csvIn((await read()).requests),
      ),
  }
}

function isIn({ host, why }: RequestFilter): (request: NetworkRequest) => boolean {
  const wanted = host.trim().toLowerCase()
  return (request) =>
    (why === null || request.why === why) && (wanted === '' || request.host.includes(wanted))
}

const columns = [
  'at',
  'method',
  'host',
  'address',
  'why',
  'about',
  'by',
  'outcome',
  'status',
  'received',
  'sent',
  'ms',
  'problem',
] as const satisfies readonly (keyof NetworkRequest)[]

const rowsAtOnce = 1_000

/** In turns: two years may be a hundred thousand rows. */
async function csvIn(requests: readonly NetworkRequest[]): Promise<string> {
  const parts = [csvOf([columns])]
  for (let at = 0; at < requests.length; at += rowsAtOnce) {
    const rows = requests.slice(at, at + rowsAtOnce)
    parts.push(csvOf(rows.map((row) => columns.map((name) => String(row[name] ?? '')))).slice(1))
    await setImmediate()
  }
  return parts.join('')
}
