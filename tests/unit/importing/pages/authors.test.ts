import { describe, expect, it } from 'vitest'
import { authorNames, namesOfByline } from '../../../../main/importing/pages/authors'

describe('the names in a byline', () => {
  it.each([
    ['By Ines Marr and Tom Rehn', ['Ines Marr', 'Tom Rehn']],
    ['Ines Marr | Tom Rehn | Ida Solberg', ['Ines Marr', 'Tom Rehn', 'Ida Solberg']],
    ['Ines Marr/Tom Rehn', ['Ines Marr', 'Tom Rehn']],
    ['Von Ines Marr und Tom Rehn', ['Ines Marr', 'Tom Rehn']],
    ['Por Ines Marr y Tom Rehn', ['Ines Marr', 'Tom Rehn']],
    ['Par Ines Marr (avec Tom Rehn)', ['Ines Marr', 'Tom Rehn']],
    ['By Ines Marr, Tom Rehn and Ida Solberg', ['Ines Marr', 'Tom Rehn', 'Ida Solberg']],
    ['Ines Marr, Science Editor', ['Ines Marr']],
    ['Ines Marr, Chief Political Correspondent', ['Ines Marr']],
    ['Ines Marr Senior Reporter', ['Ines Marr']],
    ['Ines Marr | Staff Writer | @imarr | 4 min read', ['Ines Marr']],
    ['Ines Marr, Redakteurin', ['Ines Marr']],
    ['Ines Marr in Ostmouth and Tom Rehn in Vik', ['Ines Marr', 'Tom Rehn']],
    ['Ines Marr for the Gazette', ['Ines Marr']],
    ['Ines Marr (Ostmouth)', ['Ines Marr']],
    ['Ines Marr, Ostmouth', ['Ines Marr']],
    ['Ines Marr aus Hamburg', ['Ines Marr']],
    ['Ines Marr Associated Press', ['Ines Marr']],
    ['By Ines Marr | May 4, 2025 | 6 min read', ['Ines Marr']],
    ['By Ines Marr, 4 May 2025', ['Ines Marr']],
    ['VON INES MARR am 4. Mai 2025', ['INES MARR']],
    ['View all posts by Ines Marr', ['Ines Marr']],
    ['Ines Marr | Link Copied', ['Ines Marr']],
    ['Ines Marr | View All', ['Ines Marr']],
    ['Ines Marr | Recent Posts', ['Ines Marr']],
    ['Ines Marr, Harbour News', ['Ines Marr']],
    ['Ines Marr | The Harbour Post', ['Ines Marr']],
    ['Ines Marr | NEW HARBOUR DAILY NEWS', ['Ines Marr']],
    ['Von Ines Marr, HDR OSTMOUTH', ['Ines Marr']],
    ['INES MARR, TOM REHN', ['INES MARR', 'TOM REHN']],
    ['Ines Marr(Ostmouth, bureau)', ['Ines Marr']],
    ['By Ines Marr @imarr', ['Ines Marr']],
    ['ByInes Marr', ['Ines Marr']],
    ['Ines Marr with Reuters', ['Ines Marr']],
    ['Ein Gastbeitrag von Ines Marr', ['Ines Marr']],
    ['Publié par Ines Marr', ['Ines Marr']],
    ['By | by INES MARR, TOM REHN and IDA SOLBERG', ['INES MARR', 'TOM REHN', 'IDA SOLBERG']],
    ['By Byron Marr', ['Byron Marr']],
    ['By Di Stefano', ['Di Stefano']],
    ['Von Ines Marr', ['Ines Marr']],
    ['記者 林大同／高雄報導', ['林大同']],
    ['記者林大同高雄報導', ['林大同']],
    ['文：林大同', ['林大同']],
    ['鈴木一郎 記者', ['鈴木一郎']],
    ['김하나 기자', ['김하나']],
    ['מאת: נועה כהן', ['נועה כהן']],
    ['بقلم: ليلى حداد', ['ليلى حداد']],
    ['Автор: Анна Лебедева', ['Анна Лебедева']],
    ['Reuters', ['Reuters']],
    ['Maria dos Santos, Jan van der Meer', ['Maria dos Santos', 'Jan van der Meer']],
  ])('%s', (line, names) => {
    expect(namesOfByline(line)).toEqual(names)
  })

  it.each(['Share this article', 'Follow Author', '12 comments', 'View my complete profile'])(
    'are none in “%s”',
    (line) => {
      expect(namesOfByline(line)).toEqual([])
    },
  )

  it('are those of the page’s data, where that has them in one', () => {
    expect(authorNames(['By Ines Marr and Tom Rehn'])).toEqual(['Ines Marr', 'Tom Rehn'])
    expect(authorNames(['Ines Marr, Harbour Correspondent'])).toEqual(['Ines Marr'])
    expect(authorNames(['Jong, Michiel de'])).toEqual(['Jong, Michiel de'])
    expect(authorNames(['Harbournews with Agencies'])).toEqual(['Harbournews'])
    expect(authorNames(['Lunch with Ines'])).toEqual(['Lunch with Ines'])
    expect(authorNames(['Smith and Sons'])).toEqual(['Smith and Sons'])
  })
})
