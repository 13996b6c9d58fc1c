import { describe, expect, it } from 'vitest'
import { statedLines } from '../../../../main/importing/pages/stated-body'

function texts(...body: string[]) {
  return statedLines(body).map(({ text, role }) => (role === 'heading' ? `# ${text}` : text))
}

describe('text in a page’s structured data', () => {
  it('is taken as it is where it is plain', () => {
    expect(texts('Five * three is 15 * 1, he said.', 'See [1] there.')).toEqual([
      'Five * three is 15 * 1, he said.',
      'See [1] there.',
    ])
  })

  it('loses the marks of the outlet’s editor', () => {
    const body =
      '+++dropcap\n\nAn [inspector](https://a.example/b) found *the whole* of **it**.\n\n+++\n\n## Ferries\n\nThey run.'
    expect(texts(body)).toEqual(['An inspector found the whole of it.', '# Ferries', 'They run.'])
  })
})
