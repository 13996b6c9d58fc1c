import { describe, expect, it } from 'vitest'
import { BrokenTemplate, fillTemplate, parseTemplate } from '../../../main/exporting/template'
import { growth, inStep } from '../../support/growth'

const known = ['words', 'speaker', 'cue', 'url']
function filled(template: string, values: Record<string, string | null> = {}) {
  return fillTemplate(parseTemplate(template, known), {
    words: 'Words',
    speaker: null,
    cue: null,
    url: null,
    ...values,
  })
}

describe('a template', () => {
  it('puts values in the place of their names', () => {
    expect(filled('“{{words}}” {{ speaker }}', { speaker: 'Falk' })).toBe('“Words” Falk')
  })

  it('shows sections where there is a value, or where there is none', () => {
    const template =
      '{{words}}{{#speaker}} by {{speaker}}{{#cue}}, {{cue}}{{/cue}}{{/speaker}}{{^speaker}} by nobody{{/speaker}}'
    expect(filled(template)).toBe('Words by nobody')
    expect(filled(template, { speaker: 'Falk' })).toBe('Words by Falk')
    expect(filled(template, { speaker: 'Falk', cue: 'said' })).toBe('Words by Falk, said')
  })

  it('leaves out lines that only what is missing would fill, and their blank lines', () => {
    expect(filled('{{words}}\n\n— {{speaker}}\n\n<{{url}}>\n\nend')).toBe('Words\n\nend')
  })

  it('keeps the marks of a quotation before every line of a value', () => {
    expect(filled('> {{words}}\n\nafter', { words: 'One\n\ntwo' })).toBe('> One\n>\n> two\n\nafter')
  })

  it('takes the marks of a quotation from wherever they came, and from the last line alone', () => {
    expect(filled('> a {{cue}}\n>{{#words}} > {{words}}{{/words}}', { cue: 'x\n>', words: 'One\ntwo' })).toBe(
      '> a x\n> >\n> > One\n> > two',
    )
    expect(filled('- {{words}}\n{{speaker}}> {{words}}', { words: 'One\ntwo' })).toBe(
      '- One\ntwo\n> One\ntwo',
    )
  })

  it('is not filled beyond measure: not by naming words often, nor by marks before many lines', () => {
    const sentence =
      'This template makes too much of these words; cite fewer of them, or let the template name them less often.'
    const words = 'word '.repeat(40_000).trim()
    expect(filled('{{words}}\n'.repeat(9), { words }).length).toBe(9 * 200_000 - 1)
    expect(() => filled('{{words}}'.repeat(11), { words })).toThrow(new BrokenTemplate(sentence))
    expect(() => filled(`${'>'.repeat(4_000)}{{words}}`, { words: 'a\n'.repeat(100_000) })).toThrow(
      new BrokenTemplate(sentence),
    )
  })

  it('takes a value for words, whatever it looks like', () => {
    expect(filled('{{words}}', { words: '{{speaker}} $& $1 {{/url}}' })).toBe('{{speaker}} $& $1 {{/url}}')
  })

  it('knows no names that every object has', () => {
    expect(() => parseTemplate('{{toString}}', known)).toThrow(BrokenTemplate)
    expect(fillTemplate(parseTemplate('a {{constructor}}', ['constructor']), {})).toBe('a')
  })

  it.each([
    ['{{who}}', 'There is no {{who}}; the placeholders are listed beside the template.'],
    ['{{}}', '{{}} names nothing; the placeholders are listed beside the template.'],
    ['{{#speaker}} by', '{{#speaker}} is not closed; put {{/speaker}} where it ends.'],
    ['by {{/speaker}}', '{{/speaker}} closes nothing; put {{#speaker}} before it, or take it out.'],
    ['{{#cue}}{{#speaker}}{{/cue}}', '{{/cue}} comes before {{/speaker}}; close {{#speaker}} first.'],
    [
      '{{words',
      '“{{” begins a placeholder that does not end; write {{name}}, with two braces on either side.',
    ],
    [
      'words}}',
      '“}}” ends a placeholder that did not begin; write {{name}}, with two braces on either side.',
    ],
  ])('that is broken says what is wrong in one sentence: %j', (template, sentence) => {
    expect(() => parseTemplate(template, known)).toThrow(new BrokenTemplate(sentence))
  })

  it('of any characters is filled or refused, and never hangs', () => {
    const pieces = [
      '{{',
      '}}',
      '{',
      '}',
      '#',
      '/',
      '^',
      'words',
      ' ',
      '\n',
      '{{words}}',
      '{{#cue}}',
      '{{/cue}}',
    ]
    for (let n = 0; n < 3_000; n++) {
      const template = Array.from(
        { length: 8 },
        (_, i) => pieces[(n * 7 + i * i * 31 + (n >> i)) % pieces.length],
      ).join('')
      try {
        filled(template)
      } catch (error) {
        expect(error).toBeInstanceOf(BrokenTemplate)
      }
    }
    expect(() => filled('{{#words}}'.repeat(400))).toThrow(BrokenTemplate)
  })
})

describe('how long a template takes', () => {
  const words = (size: number) => 'One\ntwo '.repeat(size / 8)
  it.each<[string, (size: number) => string, (size: number) => string | null]>([
    ['braces that open', (size) => '{'.repeat(size), words],
    ['braces that open by twos', (size) => '{{ '.repeat(size / 3), words],
    ['blanks between braces', (size) => `{{${' '.repeat(size)}`, words],
    ['blanks and marks between braces', (size) => `{{${' #'.repeat(size / 2)}}`, words],
    ['marks of a quotation, each with words', (size) => '> {{words}}'.repeat(size / 11), () => 'One'],
    ['words on one long line', (size) => `${'a'.repeat(size)}{{words}}`.repeat(2), words],
    ['blanks in what is put in', () => '{{words}}', (size) => ' '.repeat(size)],
    ['lines in what is put in', () => '> {{words}}', (size) => '\n'.repeat(size)],
  ])('keeps step with its length: %s', (_, template, value) => {
    const tried = (size: number) => {
      try {
        return filled(template(size), { words: value(size) })
      } catch (error) {
        if (!(error instanceof BrokenTemplate)) throw error
        return error.message
      }
    }
    expect(growth(20_000, tried)).toBeLessThan(inStep)
  })
})
