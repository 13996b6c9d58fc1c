import { describe, expect, it } from 'vitest'
import { column, nullable, read, selected } from '../../../../main/library/database/columns'
import { quote } from '../../../../main/library/database/personal-tables'
import { sql } from '../../../../main/library/database/sql'

const pet = { name: column<string>(), kind: column<'cat' | 'dog'>(), owner: nullable<string>() }
const part = { alias: sql`p`, table: pet, names: ['name', 'kind', 'owner'] } as const

describe('the part of a joined row', () => {
  it('is selected under its alias', () => {
    expect(selected(part).text).toBe('p.name AS p_name, p.kind AS p_kind, p.owner AS p_owner')
  })

  it('is read without the alias, nulls that the table allows among it', () => {
    const row = { p_name: 'Mia', p_kind: 'cat', p_owner: null, q_name: 'somebody else' }
    expect(read(row, part)).toEqual({ name: 'Mia', kind: 'cat', owner: null })
  })

  it('is null where nothing was joined', () => {
    expect(read({ p_name: null, p_kind: null, p_owner: null }, part)).toBeNull()
  })

  it.each([
    ['a column is empty that the table never leaves empty', { p_name: 'Mia', p_kind: null, p_owner: null }],
    ['a column was not selected', { p_name: 'Mia', p_owner: null }],
    ['nothing of it was selected', {}],
    ['only a column that may be empty is filled', { p_name: null, p_kind: null, p_owner: 'Ann' }],
  ])('throws where %s', (_case, row) => {
    expect(() => read(row, part)).toThrow(/without p\.\w+/)
  })

  it('knows of a table which of its columns may be empty', () => {
    expect([quote.pieces, quote.kind, quote.id].map(({ isNullable }) => isNullable)).toEqual([
      false,
      false,
      false,
    ])
    expect([quote.cue, quote.speaker_entity_id].map(({ isNullable }) => isNullable)).toEqual([true, true])
  })
})
