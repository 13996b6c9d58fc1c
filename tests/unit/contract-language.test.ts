import { describe, expect, it } from 'vitest'
import { languageOf } from '../../preload/contract/language'

describe('the language of a text', () => {
  it.each([
    ['en', 'The boats left the harbour at night and nobody was there to see them go.'],
    ['de', 'Die Boote verließen den Hafen in der Nacht, und niemand war da, um es zu sehen, sagt er.'],
    ['fr', 'Les bateaux ont quitté le port dans la nuit et il n’y avait que des chiens sur les quais.'],
    ['es', 'Los barcos salieron del puerto por la noche y no había más que perros en el muelle, según ella.'],
    ['it', 'Le barche sono uscite dal porto di notte e non c’era che un cane sul molo della città.'],
    ['pt', 'Os barcos saíram do porto à noite e não havia mais do que um cão no cais da cidade.'],
    ['nl', 'De boten verlieten de haven in de nacht en er was niemand om het te zien, zegt een visser.'],
    ['ca', 'Les barques van sortir del port a la nit i no hi havia ningú al moll, segons els pescadors.'],
    ['ro', 'Bărcile au ieșit din port în timpul nopții și nu era nimeni pe chei, după cum spune un pescar.'],
    ['sv', 'Båtarna lämnade hamnen på natten och det var ingen som såg dem, sade en fiskare till tidningen.'],
    [
      'da',
      'Bådene forlod havnen om natten, og der blev ikke set nogen på kajen, siger en fisker efter mødet.',
    ],
    ['nb', 'Båtene forlot havnen om natten, og det ble ikke sett noen på kaien, sier en fisker etter møtet.'],
    ['fi', 'Veneet lähtivät satamasta yöllä, ja kalastaja kertoi, että hän ei ole nähnyt niitä sen jälkeen.'],
    ['hu', 'A hajók éjszaka elhagyták a kikötőt, és egy halász szerint már nem volt ott senki, aki lássa.'],
    [
      'pl',
      'Łodzie wypłynęły z portu w nocy i nikt ich nie widział, jak powiedział rybak, który był na brzegu.',
    ],
    ['cs', 'Lodě vypluly z přístavu v noci a podle rybáře, který byl na břehu, je nikdo neviděl.'],
    [
      'tr',
      'Tekneler gece limandan ayrıldı ve balıkçılara göre bu saatte iskelede bir köpek dışında kimse yoktu.',
    ],
    [
      'id',
      'Kapal-kapal itu meninggalkan pelabuhan pada malam hari dan tidak ada yang melihat, kata nelayan ini.',
    ],
    ['vi', 'Những chiếc thuyền đã rời bến trong đêm và không có người nào ở trên cầu cảng khi đó.'],
    ['uk', 'Човни вийшли з порту вночі, і ніхто їх не бачив.'],
    ['bg', 'Лодките излязоха от пристанището през нощта и никой не ги видя да тръгват оттам.'],
    ['sr', 'Бродови су изашли из луке ноћу, и нико није видео да одлазе.'],
    ['fa', 'قایق‌ها شبانه بندر را ترک کردند و هیچ‌کس آنها را ندید.'],
    ['ur', 'کشتیاں رات کو بندرگاہ سے نکل گئیں اور کسی نے انہیں نہیں دیکھا۔'],
    ['th', 'เรือออกจากท่าในเวลากลางคืนและไม่มีใครเห็น'],
    ['ar', 'غادرت القوارب الميناء ليلا ولم يرها أحد.'],
    ['he', 'הסירות עזבו את הנמל בלילה ואיש לא ראה אותן.'],
    ['ru', 'Лодки ушли из порта ночью, и никто их не видел.'],
    ['el', 'Οι βάρκες έφυγαν από το λιμάνι τη νύχτα.'],
    ['ja', '夜のうちに船は港を出たが、だれも見ていなかった。'],
    ['ko', '배는 밤에 항구를 떠났지만 아무도 보지 못했다.'],
    ['zh', '船在夜里离开了港口，没有人看见。'],
    ['hi', 'नावें रात में बंदरगाह से चली गईं और किसी ने नहीं देखा।'],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })

  it.each([
    ['nothing', ''],
    ['numbers', '12 34 56 78'],
    ['two words', 'Harbour closes'],
    [
      'a list of names, with fewer everyday words than one in eight',
      'Ann Holm, Lars Lie, Odd Olsen, '.repeat(9) + 'of the and',
    ],
    ['what two languages share', 'La la la de de de, la de, de la'],
    ['two everyday words, however few the others', 'the of boats'],
  ])('cannot be told of %s', (_what, text) => {
    expect(languageOf(text)).toBeNull()
  })

  it('is that of the words, not of a name in other letters', () => {
    expect(
      languageOf('The boat is called Ελπίδα, and it was the first to leave the harbour that night.'),
    ).toBe('en')
  })

  it('is told by capitals too', () => {
    expect(languageOf('THE BOATS LEFT THE HARBOUR AT NIGHT AND NOBODY WAS THERE')).toBe('en')
  })

  it('is that of the first part', () => {
    const english = 'The boats left the harbour at night. '.repeat(140)
    expect(languageOf(english + 'Лодки ушли из порта ночью. '.repeat(1_000))).toBe('en')
  })
})
