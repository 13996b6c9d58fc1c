import * as clipboard from '../../../renderer/anchoring/clipboard'
import * as graphemes from '../../../preload/contract/graphemes'
import * as hitTesting from '../../../renderer/anchoring/hit-testing'
import * as largePages from '../../../renderer/page-reader/large-pages'
import * as painting from '../../../renderer/anchoring/painting'
import * as passage from '../../../renderer/anchoring/passage'
import * as textMap from '../../../renderer/anchoring/text-map'
import * as words from '../../../renderer/anchoring/words'
import * as parsing from '../../../renderer/page-reader/parse'
import { takeApart } from '../../../renderer/page-reader/take-apart'
import { findBrokenRoundTrip } from './round-trips'
import { show } from './show'
import { showArticle } from './show-article'
import { wearStyles, wornRules } from './wear-styles'
import { wordsOf } from './words-of'

const dom = {
  ...clipboard,
  ...graphemes,
  ...hitTesting,
  ...largePages,
  ...painting,
  ...parsing,
  ...passage,
  ...textMap,
  ...words,
  findBrokenRoundTrip,
  show,
  showArticle,
  takeApart,
  wearStyles,
  wordsOf,
  wornRules,
}

export type InPage = typeof dom

Object.assign(globalThis, { dom })
