import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../../main/importing/plain-text/plain-text'

const text = [
  'The survey office said on Tuesday that it listens to short messages, because people write before the instruments do.',
  'Nobody has said yet what the service costs in a year, or who is going to pay for it in the end.',
]

function read(...lines: readonly string[]) {
  return readPlainText(Buffer.from(lines.join('\n')), { name: null }).reading
}

describe('a headline that ends like the credit of a picture', () => {
  it.each([
    'When the Ground Shakes: Finding Tremors via Twitter',
    'Minister Resigns Over Message via Facebook',
    'Rail Union Calls Off Strike via Instagram',
    'Parliament Votes to Leave Pact | AP',
    'How a Small Town Sold Its Harbour - Reuters',
  ])('%s', (title) => {
    expect(read(title, 'By Ada Lorne', 'June 26, 2025', '', ...text).fields.title).toBe(title)
    expect(read(title, '', ...text).fields.title).toBe(title)
  })

  it('is none where it names a picture', () => {
    const caption = 'Rescuers at the harbour on Tuesday. Photo: Ada Lorne/AP'
    const { fields, lines } = read(caption, '', 'Ground shakes in the north', 'By Ada Lorne', '', ...text)
    expect(fields.title).toBe('Ground shakes in the north')
    expect(lines[0]).toMatchObject({ role: 'caption', text: caption })
  })
})

describe('a first paragraph that is printed twice', () => {
  const lede =
    'People told stories as long as there were evenings. The office has made thirty films of what its staff do.'

  it('is the text’s once', () => {
    const { lines } = read('Stories at the water office', 'By Ada Lorne', '', lede, lede, '', ...text)
    const roles = lines.filter((line) => line.text === lede).map(({ role, why }) => [role, why])
    expect(roles[0]).toEqual(['left-out', 'printed twice'])
    expect(roles[1]?.[0]).toBe('paragraph')
  })

  it('may be one long sentence', () => {
    const [first = ''] = text
    const { lines } = read('The Ground Talks', 'By Ada Lorne', '', first, '', ...text)
    const roles = lines.filter((line) => line.text === first).map(({ role }) => role)
    expect(roles).toEqual(['left-out', 'paragraph'])
  })

  it.each([
    'The crew of the ferry waits on the northern quay of the harbour',
    'The crew of the ferry waits on the northern quay.',
    'Four fishing boats lie on the rocks below the northern quay of the old harbour after the storm on 23 April 2016.',
    'The master of the ferry, pictured on the northern quay of the harbour with his wife and children, before he left for the islands.',
  ])('is a caption where it is a short sentence, or says where somebody is in a picture', (caption) => {
    const { lines } = read('Stories at the water office', 'By Ada Lorne', '', caption, caption, '', ...text)
    expect(lines.filter((line) => line.text === caption).map(({ role }) => role)).not.toContain('paragraph')
  })
})
