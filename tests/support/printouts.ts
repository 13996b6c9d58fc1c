// What databases of newspapers print, in our own words: the same article as each of them sets it.

const first =
  'The crews of the coastal ferries went back to work on Tuesday after talks that had lasted through the night.'
const second =
  'Note: both sides said that they would not speak about the figures before the members have voted.'
const race = 'The eight of Port Sabel won the spring race on Monday by a length and a half, in heavy rain.'

function lexis(body: string, { title, byline = '', day }: { title: string; byline?: string; day: string }) {
  return `                      Copyright 2026 Sabel Herald Ltd
                              All Rights Reserved

                               The Sabel Herald

                            ${day}
                                 City Edition

SECTION: METRO; Pg. B1

LENGTH: 311 words

HEADLINE: ${title}
${byline === '' ? '' : `\nBYLINE: ${byline}\n`}
DATELINE: PORT SABEL

BODY:

${body}

LOAD-DATE: March 4, 2026

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper
`
}

const strike = {
  title: 'Ferry strike ends after\n  talks at night',
  byline: 'By Ines Marr, Harbour Correspondent',
  day: 'March 3, 2026 Tuesday',
}
const rowers = { title: 'Rowers win the spring race', day: 'March 2, 2026 Monday' }

const wrapped = `   The crews of the coastal ferries went back to work on Tuesday after talks
that had lasted through the night.

   Note: both sides said that they would not speak about the figures before the
members have voted.`

function uni(title: string, byline: string, body: string) {
  return `${title}
The Sabel Herald
March 3, 2026 Tuesday
Final Edition

Copyright 2026 Sabel Herald Ltd All Rights Reserved
Section: NEWS; Pg. 4
Length: 402 words
Byline: ${byline}
Dateline: PORT SABEL
Body

${body}

Classification

Language: ENGLISH

Publication-Type: Newspaper

Subject: STRIKES (90%); FERRIES (78%)

Load-Date: March 4, 2026

End of Document
`
}

function factiva(head: string, body: string, number: string) {
  return `${head}
The Sabel Herald
SABHER
Final
12
English
(c) 2026 Sabel Herald Ltd. All rights reserved.

${body}

Document ${number}
`
}

const rule = '_'.repeat(60)

function proquest(head: string, body: string, tail: string) {
  return `${head}

Publication info: The Sabel Herald ; Port Sabel [Port Sabel]. 03 Mar 2026: A.4.

ProQuest document link

Abstract: What happened on the coast.

Full text: ${body}

Subject: Strikes; Ferries

Publication title: The Sabel Herald; Port Sabel

First page: A.4

${tail}

Language of publication: English

ProQuest document ID: 1234567

Document URL: https://search.example/docview/1234567

Last updated: 2026-03-04
`
}

const proquestStrike = proquest(
  'Ferry strike ends after talks at night\n\nAuthor: Marr, Ines',
  `${first}\n\n${second}`,
  'Publication date: Mar 3, 2026',
)
const proquestRowers = proquest(
  'Rowers win the spring race\n\nAuthor: Anonymous',
  race,
  'Publication date: Mar 2, 2026',
)
const proquestCover = `${rule}\n\nReport Information from ProQuest\n\n05 March 2026 10:11\n${rule}\n\n`

export const printouts = {
  lexis: lexis(wrapped, strike),
  lexisTwo: `                               1 of 2 DOCUMENTS\n\n${lexis(wrapped, strike)}\n                               2 of 2 DOCUMENTS\n\n${lexis(`   ${race}`, rowers)}`,
  uni: uni('Ferry strike ends after talks at night', 'Ines Marr', `${first}\n\n${second}`),
  uniRowers: uni('Rowers win the spring race', 'Tomas Rell', race),
  factiva: factiva(
    'News\nFerry strike ends after talks at night\n\nBy Ines Marr\n402 words\n3 March 2026\n18:20',
    `${first}\n\n${second}`,
    'SABHER0020260303em33000ab',
  ),
  factivaRowers: factiva(
    'Sport\nRowers win the spring race\n\n88 words\n2 March 2026',
    race,
    'SABHER0020260302em32000cd',
  ),
  coded: `SE News
HD Ferry strike ends after talks
at night
BY By Ines Marr
WC 402 words
PD 3 March 2026
ET 18:20
SN The Sabel Herald
SC SABHER
LA English
CY (c) 2026 Sabel Herald Ltd

LP
${first}

TD
${second}

RE sabel : Port Sabel
AN Document SABHER0020260303em33000ab
`,
  proquest: `Document 1 of 1\n\n${proquestStrike}`,
  proquestTwo: `${proquestCover}Document 1 of 2\n\n${proquestStrike}${rule}\n\nDocument 2 of 2\n\n${proquestRowers}`,
}
