import { describe, expect, it } from 'vitest'
import { liesIn, rooms, rowOf, wholes } from '../../scripts/lib/rooms.mjs'

describe('the table of rooms', () => {
  /** The rooms that a name in a row stands for. */
  const roomsIn = (named: string) => rooms.filter(({ folder: room }) => liesIn(room, named))

  it.each(rooms)('lets $folder import only rooms below it', (row) => {
    const below = rooms.slice(rooms.indexOf(row) + 1)
    for (const way of row.mayImport)
      for (const named of typeof way === 'string' ? [way] : way.folders) {
        const others = roomsIn(named).filter((other) => other !== row)
        if (!named.startsWith('main/library/')) expect(others, named).not.toEqual([])
        for (const other of others) expect(below, `${row.folder} may import ${named}`).toContain(other)
      }
  })

  it('has each room once, and those of a room that holds rooms beside one another', () => {
    expect(new Set(rooms.map(({ folder: room }) => room)).size).toBe(rooms.length)
    for (const whole of wholes) {
      const places = rooms.flatMap((row, at) => (liesIn(row.folder, whole) ? [at] : []))
      expect(places.at(-1)).toBe((places[0] ?? 0) + places.length - 1)
    }
  })

  it('finds the most exact row', () => {
    expect(rowOf('renderer/bridge')?.folder).toBe('renderer/bridge.ts')
    expect(rowOf('renderer/main.tsx')?.folder).toBe('renderer/*')
    expect(rowOf('main/library/quotes/ledger')?.folder).toBe('main/library/quotes')
    expect(rowOf('main/feedsome/a')).toBeUndefined()
    expect(rowOf('main/library/a.ts')).toBeUndefined()
  })
})
