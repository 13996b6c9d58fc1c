import { expect, it } from 'vitest'
import { call, mergeCalls } from '../../../preload/contract/define'

it('puts the calls of all parts together', () => {
  const list = () => ['a source']
  const get = () => 'an article'
  const merged = mergeCalls({ 'source.list': list }, { 'article.get': get })
  expect(merged).toEqual({ 'source.list': list, 'article.get': get })
})

it('refuses a name that two parts have, though both say the same', () => {
  const list = () => []
  const merge = () => mergeCalls({ 'source.list': list }, { 'article.get': list }, { 'source.list': list })
  expect(merge).toThrow('The call source.list stands in two places.')
})

it('keeps to what the parts have of their own', () => {
  const merged: object = mergeCalls({ get: call }, {})
  expect(Object.keys(merged)).toEqual(['get'])
  expect(() => mergeCalls({ toString: call }, {})).not.toThrow()
})
