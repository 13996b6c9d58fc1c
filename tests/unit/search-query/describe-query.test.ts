import { expect, it } from 'vitest'
import { describeQuery } from '../../../preload/contract/search/describe-query'
import { read } from '../../support/search-query'

it.each([
  ['', 'All articles'],
  ['bridge', 'Articles with the word “bridge”'],
  [
    'bridge river outlet:times color:red note:check',
    'Articles with the words “bridge” and “river”, from outlets with “times”, that have a red highlight whose note says “check”',
  ],
  ['"old town" bri*', 'Articles with the phrase “old town” and words that begin with “bri”'],
  ['a NEAR/5 b', 'Articles with “a” and “b” within 5 words'],
  ['a OR b OR c', 'Articles with “a”, “b” or “c”'],
  ['a b OR c', 'Articles either with the words “a” and “b” or with the word “c”'],
  ['a (b OR tag:c)', 'Articles with the word “a”, either with the word “b” or tagged “c”'],
  [
    'a (b tag:c OR d)',
    'Articles with the word “a”, either (with the word “b”, tagged “c”) or with the word “d”',
  ],
  ['a OR -b', 'Articles either with the word “a” or other than those with the word “b”'],
  ['-a', 'All articles except those with the word “a”'],
  ['a -b -tag:c', 'Articles with the word “a”, except those with the word “b”, and those tagged “c”'],
  ['-(a OR tag:b)', 'All articles except those (either with the word “a” or tagged “b”)'],
  ['color:red,orange', 'Articles that have a red or orange highlight'],
  [
    'color:orange highlight:x note:y',
    'Articles that have an orange highlight that says “x” and whose note says “y”',
  ],
  ['highlight:x note:y', 'Articles that have a highlight that says “x” and whose note says “y”'],
  ['note:x', 'Articles that have a note that says “x”'],
  ['speaker:kerry quote:war', 'Articles with a quotation by “kerry” that says “war”'],
  ['quote:war', 'Articles with a quotation that says “war”'],
  ['speaker:kerry', 'Articles with a quotation by “kerry”'],
  ['title:bri* by:smith,doe', 'Articles whose title has “bri…”, written by “smith” or “doe”'],
  ['entity:a entity:b', 'Articles that name “a” and “b”'],
  ['date:2016-03', 'Articles published in March 2016'],
  ['date:2016-03-04', 'Articles published on 4 March 2016'],
  ['date:2015..2016-05', 'Articles published from 2015 to May 2016'],
  ['before:2016', 'Articles published until 2015'],
  ['after:2016', 'Articles published since 2017'],
  ['date:today', 'Articles published today'],
  ['captured:last-7-days', 'Articles captured in the last 7 days'],
  ['has:note,image -has:pdf', 'Articles that have a note or an image, except those that have a PDF'],
  ['is:unread is:to-check', 'Articles that are unread and to be checked'],
  ['in:"My files" section:world', 'Articles in the collection “My files”, from the section “world”'],
  ['new-in:bridges', 'Articles new in the collection “bridges”'],
  ['body:a caption:b', 'Articles with “a” in the text, with “b” in a caption'],
  ['lang:fr url:x.y', 'Articles in the language “fr”, from an address with “x.y”'],
  ['color:crimson', 'Articles with the word “color:crimson”'],
])('%s', (text, sentence) => {
  expect(describeQuery(read(text))).toBe(sentence)
})
