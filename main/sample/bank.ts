import type { SampleArticle } from './article'
import closesText from './articles/02-mercantile-closes.txt?raw'
import pensionText from './articles/07-pension-money-inquiry.txt?raw'
import warnedText from './articles/09-central-bank-warned.txt?raw'

const closes: SampleArticle = {
  file: '02-mercantile-closes.txt',
  text: closesText,
  outlet: 'The Sabel Courier',
  language: 'en-GB',
  url: 'https://sabelcourier.example/2026/03/27/mercantile-closes-its-doors',
  capturedAt: '2026-03-27T18:30:05.000Z',
  read: true,
  note: [
    'Day one. Every official figure in here is from before anybody had seen the books.',
    '',
    '| day | shortfall in crowns | who says so |',
    '| --- | ---: | --- |',
    '| 27 March | 1.4 billion | Ebel, finance minister |',
    '| 18 May | 2.1 billion | the administrator, read out by Osk |',
  ],
  highlights: [
    { words: 'Finance Minister Klara Ebel put the shortfall at 1.4 billion crowns.', color: 'orange' },
    {
      words: '“The first indication that reached this institution came in the second half of February,”',
      color: 'red',
      note: [
        '**Contradicted.** The letter in the *Courier* of 23 June is stamped as received on **17 November 2025**.',
        '',
        'He may say that the letter reached the bank and not him. Here he says “this institution”.',
      ],
    },
    { words: '“You lose it in years, and then you find out in a fortnight.”', color: 'blue' },
    {
      words: 'Both asked for anonymity because the report is confidential.',
      color: 'purple',
      note: ['Two people, one document. Halyard did not deny the 340 million.'],
    },
  ],
  confirmed: [
    { kind: 'person', name: 'Stefan Lauric', forms: ['Lauric'] },
    { kind: 'person', name: 'Klara Ebel', forms: ['Ebel'] },
    { kind: 'organisation', name: 'National Bank of Orvenia', forms: ['NBO'] },
    { kind: 'organisation', name: 'Sabel Mercantile Bank' },
  ],
  quotes: [
    {
      words: '“The first indication that reached this institution came in the second half of February,”',
      by: 'Lauric',
      cue: 'told',
      speaker: 'Stefan Lauric',
    },
  ],
}

const pension: SampleArticle = {
  file: '07-pension-money-inquiry.txt',
  text: pensionText,
  outlet: 'Lake Cities Ledger',
  language: 'en-US',
  capturedAt: '2026-05-19T06:15:47.000Z',
}

const warned: SampleArticle = {
  file: '09-central-bank-warned.txt',
  text: warnedText,
  outlet: 'The Sabel Courier',
  language: 'en-GB',
  url: 'https://sabelcourier.example/2026/06/23/central-bank-was-warned',
  capturedAt: '2026-06-23T06:55:30.000Z',
  read: true,
  starred: true,
  note: [
    'The piece that turns the story.',
    '',
    '- [x] Compare with what Lauric said on 27 March',
    '- [ ] Transcript of his evidence of 25 June',
    '- [ ] Whose initials?',
    '',
    'Who gave the *Courier* the letter? Not Varga: she left the NBO in May 2023 and the letter is of November 2025. Joost kept a copy “of everything”.',
  ],
  highlights: [
    {
      words: 'The letter is dated 14 November 2025 and addressed to the NBO’s supervision department.',
      color: 'green',
      note: ['Seen by one newspaper only, but the NBO “did not dispute that the letter was genuine”.'],
    },
    {
      words:
        'A stamp in the corner shows that the letter was received on 17 November. Handwritten beside it are two initials and the words “hold for the new year”.',
      color: 'yellow',
    },
    {
      words: 'two initials and the words “hold for the new year”',
      color: 'orange',
      note: ['Varga declines to say whether she knows them, which is an answer of a kind.'],
    },
    { words: 'I am not brave. I am tidy.', color: 'blue' },
    { words: '“in the second half of February”', color: 'red' },
    {
      words:
        'Quayside’s analyst Colin Abbery has since been quoted in several newspapers, this one among them, as an independent voice',
      color: 'purple',
      note: ['See the *Harbour Gazette* of 6 May.'],
    },
  ],
  confirmed: [
    { kind: 'person', name: 'Mirela Joost', forms: ['Joost'] },
    { kind: 'person', name: 'Viktor Hallan', forms: ['Hallan'] },
  ],
  quotes: [
    {
      words:
        '“I have raised this with the chief executive on four occasions and with the auditors on two,”',
      by: 'Joost',
      cue: 'wrote',
      speaker: 'Mirela Joost',
    },
    {
      words: '“I kept a copy because I keep a copy of everything,”',
      by: 'she',
      cue: 'said',
      speaker: 'Mirela Joost',
    },
  ],
}

/** The collapse of Sabel Mercantile and the inquiry into it, March to June. */
export const bank: readonly SampleArticle[] = [closes, pension, warned]
