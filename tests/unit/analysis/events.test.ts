import { describe, expect, it } from 'vitest'
import { eventsIn } from '../../../main/analysis/events'
import { tokenize } from '../../../main/analysis/words/tokens'

function events(sentence: string): string[] {
  return eventsIn(tokenize(sentence)).map(({ start, end }) => sentence.slice(start, end))
}

describe('events, where their form makes them sure', () => {
  it.each([
    ['a numbered world war', 'after World War 2 ended', ['World War 2']],
    ['a world war by its rank', 'in the 1st World War', ['1st World War']],
    ['a war by its place', 'in the Skarstad War', ['Skarstad War']],
    ['a war by its length', 'in the Six-Day War', ['Six-Day War']],
    ['a war by its people and kind', 'in the Spanish Civil War', ['Spanish Civil War']],
    ['a siege', 'at the Siege of Skarstad', ['Siege of Skarstad']],
    ['a battle of several words', 'at the Battle of the Old Harbour in May', ['Battle of the Old Harbour']],
    ['a storm', 'when Typhoon Holm came', ['Typhoon Holm']],
    ['games by their year', 'at the 2016 Summer Olympics', ['2016 Summer Olympics']],
    ['games by their kind', 'at the Asian Games', ['Asian Games']],
    ['a cup', 'at the World Cup', ['World Cup']],
    ['a numbered bowl', 'at Super Bowl 50', ['Super Bowl 50']],
    ['a race', 'at the Monaco Grand Prix', ['Monaco Grand Prix']],
    ['a run', 'at the Skarstad Marathon', ['Skarstad Marathon']],
    ['a festival of films', 'at the Skarstad Film Festival', ['Skarstad Film Festival']],
    ['an age', 'after the Great Depression', ['Great Depression']],
    ['one word that says all', 'after Brexit', ['Brexit']],
    ['two of them', 'from the Cold War to the Arab Spring', ['Cold War', 'Arab Spring']],
  ])('%s', (_what, sentence, names) => {
    expect(events(sentence)).toEqual(names)
  })

  it.each([
    ['begins a sentence', 'The Skarstad War ended.', ['Skarstad War']],
    ['comes after a small word that begins one', 'During Super Bowl XX they left.', ['Super Bowl XX']],
    ['has five words and more before it', 'Old Red Wet Cold Far Skarstad War', ['Wet Cold Far Skarstad War']],
  ])('begins where its name does, when it %s', (_what, sentence, names) => {
    expect(events(sentence)).toEqual(names)
  })

  it.each([
    ['a war of everywhere', 'in a Trade War'],
    ['a war alone', 'The War began.'],
    ['a ministry of war', 'at the British War Office'],
    ['a war in small letters', 'in the civil war'],
    ['a battle of nothing', 'at the Battle of nerves'],
    ['a storm without a name', 'a Hurricane came'],
    ['games of no kind', 'at the Board Games'],
    ['a cup of no kind', 'at the Tea Cup'],
    ['a bowl of no kind', 'a Sugar Bowl'],
    ['a festival of no kind', 'at the Net Festival'],
    ['spring', 'in the Spring'],
    ['nothing', ''],
  ])('none in %s', (_what, sentence) => {
    expect(events(sentence)).toEqual([])
  })
})
