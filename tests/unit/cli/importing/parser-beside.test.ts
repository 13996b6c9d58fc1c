import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { launchParserBeside } from '../../../../main/cli/importing/parser-beside'
import type { Pages } from '../../../../main/cli/importing/pages'
import type { Port } from '../../../../main/base/port'
import type { LaunchParser } from '../../../../main/parsing/messages'
import { ParserClient } from '../../../../main/parsing/parser-client'
import { bundle } from '../../../support/bundle'

const text = new TextEncoder().encode(
  'Bridge stays closed\n\nThe council said on Thursday that the bridge would stay closed until spring.',
)

let program = ''
beforeAll(async () => {
  program = await bundle('main/parsing/parser-process.ts', { isWhole: true })
})

/** Pages that no document takes apart: who asks is told so. */
function pagesThat(serve: (parser: Port) => void): Pages {
  return { serve, close: () => undefined, isMissing: false } as unknown as Pages
}

/** The processes that this one has started, by what stands on their command line. */
function parsers(): string[] {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
  return children.filter((pid) => {
    const file = `/proc/${pid}/cmdline`
    return pid !== '' && existsSync(file) && readFileSync(file, 'utf8').includes('parser-process.cjs')
  })
}

function clientOf(launch: LaunchParser) {
  const client = new ParserClient({
    launch,
    onBug: (error) => {
      throw error
    },
  })
  onTestFinished(() => client.stop())
  return client
}

it.skipIf(!existsSync('/proc/self/task'))(
  'reads in a process of its own, which knows nothing of this one’s surroundings and ends when told',
  async () => {
    process.env['DATELINE_SECRET'] = 'in the environment'
    onTestFinished(() => {
      delete process.env['DATELINE_SECRET']
    })
    const client = clientOf(
      launchParserBeside(
        pagesThat(() => undefined),
        program,
      ),
    )
    const read = await client.parse({ bytes: text, name: 'a.txt' })
    expect(read.reading.fields.title).toBe('Bridge stays closed')
    const [pid = ''] = parsers()
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
    expect(environment).not.toContain('DATELINE_SECRET')
    expect(environment).not.toContain('HOME=')
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    expect(line).toContain('--max-old-space-size=768')
    if (process.allowedNodeEnvironmentFlags.has('--permission')) expect(line).toContain('--permission')
    client.stop()
    await expect.poll(parsers).toEqual([])
  },
)

it('carries what it asks about pages over a channel of its own, and is ended where that is lost', async () => {
  const asked: unknown[] = []
  const pages = pagesThat((parser) =>
    parser.onMessage((request) => {
      asked.push(request)
      parser.post({ id: (request as { id: number }).id, ok: false, reason: 'none here' })
    }),
  )
  const client = clientOf(launchParserBeside(pages, program))
  const page = new TextEncoder().encode('<!doctype html><title>A page</title><p>Some words of a page.')
  await expect(client.parse({ bytes: page, name: 'a.html' })).rejects.toThrow('could not be taken apart')
  expect(asked).toHaveLength(1)
})

it('takes and answers what is large', async () => {
  const client = clientOf(
    launchParserBeside(
      pagesThat(() => undefined),
      program,
    ),
  )
  const lines = Array.from(
    { length: 10_000 },
    (_, at) => `Paragraph ${at} says that the bridge would stay closed.`,
  )
  const large = new TextEncoder().encode(`A headline\n\n${lines.join('\n\n')}`)
  expect((await client.parse({ bytes: large, name: null })).reading.lines).toHaveLength(10_001)
})

it('tells who waits when the process cannot even start', async () => {
  const client = clientOf(
    launchParserBeside(
      pagesThat(() => undefined),
      `${program}.none`,
    ),
  )
  await expect(client.parse({ bytes: text, name: null })).rejects.toThrow('The reader stopped')
})
