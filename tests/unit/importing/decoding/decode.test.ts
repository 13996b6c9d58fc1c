import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../../main/importing/decoding/decode'

const sentences = {
  ru: 'Мэр города сказал, что мост закроют в понедельник, но паром будет ходить каждый час.',
  pl: 'Burmistrz powiedział, że most zostanie zamknięty w poniedziałek; prom będzie pływał co godzinę.',
  cs: 'Starosta řekl, že most bude v pondělí uzavřen, ale přívoz pojede každou hodinu až do večera.',
  fr: 'Le maire a déclaré que « le pont » serait fermé dès lundi ; la navette passera à chaque heure.',
  el: 'Ο δήμαρχος είπε ότι η γέφυρα θα κλείσει τη Δευτέρα και το πλοίο θα περνά κάθε ώρα.',
  tr: 'Belediye başkanı köprünün pazartesi günü kapanacağını, vapurun her saat geçeceğini söyledi.',
  en: '“The bridge is closed,” she said – and that was that. Nobody’s boat was sold.',
  ja: '市長は月曜日に橋を閉鎖すると発表した。フェリーは一時間ごとに運航する予定だ。',
  zh: '市长说，大桥将于星期一关闭。渡船每小时开一次，直到晚上为止。',
  ko: '시장은 월요일에 다리를 폐쇄한다고 말했다. 배는 매시간 다닐 예정이다.',
}

/** Bytes of a text in an old encoding, by asking the decoder what every byte or pair of bytes means. */
function encode(text: string, encoding: string, hasPairs: boolean): Uint8Array {
  const bytesOf = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  for (let one = 255; one >= 0; one--) bytesOf.set(decoder.decode(new Uint8Array([one])), [one])
  for (let one = 0x81; hasPairs && one < 0xff; one++) {
    for (let two = 0x40; two < 0xff; two++) {
      const character = decoder.decode(new Uint8Array([one, two]))
      if (Array.from(character).length === 1 && !bytesOf.has(character)) bytesOf.set(character, [one, two])
    }
  }
  return new Uint8Array(Array.from(text).flatMap((character) => bytesOf.get(character) ?? [0x3f]))
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}

describe('decoding', () => {
  it.each([
    ['ru', 'windows-1251'],
    ['ru', 'koi8-r'],
    ['ru', 'iso-8859-5'],
    ['ru', 'ibm866'],
    ['pl', 'windows-1250'],
    ['pl', 'iso-8859-2'],
    ['cs', 'windows-1250'],
    ['cs', 'iso-8859-2'],
    ['fr', 'windows-1252'],
    ['el', 'windows-1253'],
    ['tr', 'windows-1254'],
    ['en', 'windows-1252'],
    ['ja', 'shift_jis'],
    ['ja', 'euc-jp'],
    ['zh', 'gbk'],
    ['zh', 'big5'],
    ['ko', 'euc-kr'],
  ] as const)('finds out that %s is in %s', (language, encoding) => {
    const isAsian = language === 'ja' || language === 'zh' || language === 'ko'
    const bytes = encode(`${sentences[language]}\n`.repeat(3), encoding, isAsian)
    expect(decode(bytes).text).toBe(new TextDecoder(encoding).decode(bytes))
  })

  it.each([true, false])('reads UTF-16 without a mark, little-endian: %s', (isLittle) => {
    for (const text of [sentences.en, `${sentences.ja} 2024\n${sentences.ja}`]) {
      expect(decode(utf16(text, isLittle))).toEqual({ encoding: isLittle ? 'utf-16le' : 'utf-16be', text })
    }
  })

  it('keeps a byte order mark, so that the text is the bytes again', () => {
    const bytes = Buffer.from('\ufeffÜber Brücken')
    const { encoding, text } = decode(bytes)
    expect(encoding).toBe('utf-8')
    expect(Buffer.from(text).equals(bytes)).toBe(true)
  })

  it('believes valid UTF-8 more than what a text declares, and a declaration more than likelihood', () => {
    const declared = '<meta charset="windows-1251">'
    expect(decode(Buffer.from(`${declared} Brücke`)).text).toContain('Brücke')
    const bytes = Buffer.concat([Buffer.from(declared), Buffer.from([0xcc, 0xee, 0xf1, 0xf2])])
    expect(decode(bytes)).toEqual({ encoding: 'windows-1251', text: `${declared}Мост` })
  })

  it('reads UTF-8 that was cut off in the middle of a character', () => {
    expect(decode(new Uint8Array([0x41, 0xc3, 0xa9, 0xe2, 0x82]))).toEqual({
      encoding: 'utf-8',
      text: 'Aé\ufffd',
    })
  })

  const vectorFile = join(import.meta.dirname, '../../../../../shared/eval/safety/vectors/charset.json')
  it.skipIf(!existsSync(vectorFile))('reads the vectors (skipped where they are absent)', () => {
    type Vector = { id: string; payload_b64: string; expect_text?: string }
    const vectors = JSON.parse(readFileSync(vectorFile, 'utf8')) as Vector[]
    const wrong = vectors.filter(
      ({ payload_b64, expect_text = '' }) =>
        !decode(Buffer.from(payload_b64, 'base64')).text.includes(expect_text),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})
