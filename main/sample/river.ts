import type { SampleArticle } from './article'
import termsText from './articles/03-rudenik-sets-out-terms.txt?raw'
import pegelText from './articles/05-ein-pegel-im-all.txt?raw'
import orbitText from './articles/08-satellite-reaches-orbit.txt?raw'
import signedText from './articles/10-water-treaty-signed.txt?raw'
import refereeText from './articles/11-referee-in-orbit.txt?raw'
import keldaText from './articles/12-kelda-two-figures.txt?raw'

const terms: SampleArticle = {
  file: '03-rudenik-sets-out-terms.txt',
  text: termsText,
  outlet: 'Highland Voice',
  language: 'en-GB',
  capturedAt: '2026-04-16T05:58:09.000Z',
  read: true,
  note: [
    'The paper of one side: “the reservoir behind us”, “this region’s school money”. Good on who was in the room and how they voted, not on the numbers.',
  ],
  highlights: [
    {
      words: 'fifty-eight per cent full',
      color: 'orange',
      note: [
        'Per cent of what? See *Kelda: one lake, two figures*: it depends on which survey of the valley one uses.',
      ],
    },
    {
      words:
        'Sarn offers to let 34 cubic metres a second pass the Brod gauge from July to September. Lower Orva, whose premier Tomas Verhal will lead its side when talks resume in Geneva on 4 May, wants 48.',
      color: 'yellow',
    },
    { words: '“I shall bring a map.”', color: 'blue' },
  ],
  confirmed: [
    { kind: 'person', name: 'Ana Rudenik', forms: ['Rudenik'] },
    { kind: 'person', name: 'Ingrid Sollheim', forms: ['Sollheim'] },
    { kind: 'organisation', name: 'Shared Waters Commission', forms: ['SWC'] },
  ],
}

const pegel: SampleArticle = {
  file: '05-ein-pegel-im-all.txt',
  text: pegelText,
  outlet: 'Norddeutscher Abendkurier',
  language: 'de',
  capturedAt: '2026-04-24T16:20:44.000Z',
}

const orbit: SampleArticle = {
  file: '08-satellite-reaches-orbit.txt',
  text: orbitText,
  outlet: 'Continental Wire',
  language: 'en-GB',
  capturedAt: '2026-06-11T05:10:52.000Z',
  read: true,
  archived: true,
  highlights: [
    {
      words: 'All of them will be public.',
      color: 'green',
      note: ['Kept: the whole file was out on 26 August.'],
    },
  ],
}

const signed: SampleArticle = {
  file: '10-water-treaty-signed.txt',
  text: signedText,
  outlet: 'Radio Orvenia',
  language: 'en-GB',
  url: 'https://radio-orvenia.example/en/news/water-treaty-signed',
  capturedAt: '2026-07-10T18:04:27.000Z',
  read: true,
  highlights: [
    {
      words: 'the flow was a minimum for every summer without exception',
      color: 'red',
      note: ['Sollheim: 42, always. Against Rudenik, in the next paragraph: 38 in a declared drought.'],
    },
    {
      words: 'in a declared drought the figure would be 38',
      color: 'red',
      note: [
        'Same day, same steps, other number. She places it in “the protocol of the talks”, which nobody outside has seen.',
        '',
        '> Due “by the end of August”. Not out on the 26th (*Basin Watch*).',
      ],
    },
    { words: '“I checked, because I was wearing the wrong glasses.”', color: 'blue' },
  ],
  confirmed: [
    { kind: 'person', name: 'Tomas Verhal', forms: ['Verhal'] },
    { kind: 'place', name: 'Geneva' },
  ],
}

const referee: SampleArticle = {
  file: '11-referee-in-orbit.txt',
  text: refereeText,
  outlet: 'The Overland Review',
  language: 'en-US',
  capturedAt: '2026-08-05T10:33:15.000Z',
}

const kelda: SampleArticle = {
  file: '12-kelda-two-figures.txt',
  text: keldaText,
  outlet: 'Basin Watch',
  language: 'en-GB',
  capturedAt: '2026-08-27T07:12:58.000Z',
  read: true,
  starred: true,
  note: [
    '**Do not write that the satellite caught Sarn out.** The levels agree:',
    '',
    '| | level on 22 August | volume |',
    '| --- | ---: | ---: |',
    '| Pegel-1 | 611.38 m ± 0.12 | 74 % (survey of 1971) |',
    '| Water Office | 611.27 m | 61 % (survey of 2019) |',
    '',
    'What differs is the shape of the valley that each of them puts under the water. *The Overland Review* saw that coming on 3 August; its author used to advise EWOP.',
  ],
  highlights: [
    {
      words: "The Water Office's reading that morning was 611.27.",
      color: 'green',
      note: ['11 centimetres apart, and the satellite says ± 12.'],
    },
    {
      words: 'the satellite has measured the top of the lake and Sarn has measured the bottom',
      color: 'yellow',
    },
    {
      words: 'the survey of 2019 had been sent to the talks in Geneva in November and again in March',
      color: 'orange',
      note: ['He has receipts. Has anyone asked to see them?'],
    },
    { words: '"I should have asked for the mud."', color: 'blue' },
  ],
  confirmed: [
    { kind: 'person', name: 'Bruno Tals', forms: ['Tals'] },
    { kind: 'person', name: 'Jana Petersohn' },
  ],
}

/** The treaty on the Orva's water and the satellite that is to watch over it, April to August. */
export const river: readonly SampleArticle[] = [terms, pegel, orbit, signed, referee, kelda]
