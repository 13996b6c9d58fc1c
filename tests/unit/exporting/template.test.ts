import { describe, expect, it } from 'vitest'
import { BrokenTemplate, fillTemplate, parseTemplate } from '../../../main/exporting/template'

const known = ['words', 'speaker', 'cue', 'url']
const filled = (template: string, values: Record<string, string | null> = {}) =>
  fillTemplate(parseTemplate(template, known), {
    words: 'Words',
    speaker: null,
    cue: null,
    url: null,
    ...values,
  })

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
