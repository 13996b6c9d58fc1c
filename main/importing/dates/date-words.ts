// The words beside a date that say what it is the date of, in the languages that pages are commonly written
// in. A page may print several dates; the day that it was changed must not become the day that it was
// published.

/** A pattern for one of several words, one a line. */
export function oneOf(words: string): string {
  return words
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('|')
}

// Each line is a piece of a pattern; "(?:…)?" are words that may be there as well.
const published = oneOf(`
  (?:first |originally )?(?:published|posted|issued|released|filed|created|aired)(?: on| at| in| online)?
  (?:publication |publish |release )?date(?:line)?
  (?:erst)?veröffentlicht(?: am)?
  erschienen(?: am)?
  erstellt(?: am)?
  publié(?:e)?(?: le)?
  mis en ligne(?: le)?
  paru le
  publicad[oa](?: el| em)?
  fecha(?: de publicación)?
  pubblicat[oa](?: il)?
  data(?: de publicação| di pubblicazione| publikacji)?
  gepubliceerd(?: op)?
  geplaatst(?: op)?
  publicera[dt](?:es)?
  publisert
  offentliggjort
  udgivet
  julkaistu
  opublikowano
  zveřejněno
  publikováno
  опубликовано
  дата(?: публикации)?
  опубліковано
  (?:yayınlanma|yayın)(?: tarihi)?
  diterbitkan
  publicat(?: la)?
  datum
  δημοσιεύτηκε
  入力
  公開日?
  掲載日?
  发布时间
  입력
  등록
  نُشر(?: في)?
  نشر(?: في)?
  تاريخ النشر
  منتشر شده(?: در)?
  تاریخ انتشار
  פורסם(?: ב)?
  प्रकाशित
  เผยแพร่(?:เมื่อ)?
  วันที่
  megjelent
  közzétéve
  đăng(?: ngày)?
`)

const updated = oneOf(`
  (?:last )?(?:updated|modified|edited|revised|corrected)(?: on| at)?
  last update
  update
  (?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)(?: am)?
  stand(?=\\s*[:：]|\\s+\\d)
  (?:mise? à jour|modifiée?|actualisée?)(?: le)?
  (?:última actualización|actualizad[oa])(?: el)?
  (?:última atualização|atualizad[oa])(?: em)?
  (?:ultimo )?aggiorna(?:to|mento)(?: il)?
  (?:laatst )?(?:bijgewerkt|gewijzigd|aangepast)(?: op)?
  (?:senast )?uppdatera[dt]
  (?:sist )?oppdatert
  (?:senest )?opdateret
  (?:viimeksi )?päivitetty
  (?:ostatnia )?(?:zaktualizowano|aktualizacja)
  aktualizováno
  обновлено
  оновлено
  güncelle(?:me|ndi)(?: tarihi)?
  diperbarui
  actualizat
  更新日?
  수정
  آخر تحديث
  تم التحديث
  به‌روزرسانی
  עודכן(?: ב)?
  अपडेटेड?
  อัปเดต
  ปรับปรุง(?:ล่าสุด)?
  แก้ไข(?:ล่าสุด)?
  frissítve
  ενημερώθηκε
  cập nhật
`)

// Longer words that only begin like a label are none: "Standard", "Dataset".
function alone(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])\\s*[:：]?`, 'iu')
}

const publishedLabel = alone(published)
const updatedLabel = alone(updated)

export type DateLabel = 'published' | 'updated' | null

type Labelled = { label: DateLabel; words: string }

/**
 * The part of a line that says when a text was published, where the line also says when it was updated: of
 * "Published 3 May, updated 4 May" it is the first half, of "3 May (updated 4 May)" what stands before. With
 * no such word it is all of it.
 */
export function labelledPart(line: string): Labelled {
  const first = publishedLabel.exec(line)
  const second = updatedLabel.exec(line)
  const after = (label: RegExpExecArray): string => line.slice(label.index + label[0].length)
  if (first === null) {
    if (second === null) return { label: null, words: line }
    const before = line.slice(0, second.index)
    return /\d{4}/.test(before)
      ? { label: null, words: before }
      : { label: 'updated', words: before + after(second) }
  }
  const isBefore = second !== null && second.index > first.index
  const end = isBefore ? second.index : line.length
  const lead = second !== null && !isBefore ? '' : line.slice(0, first.index)
  return { label: 'published', words: `${lead} ${line.slice(first.index + first[0].length, end)}` }
}

const fillers = new Set(
  oneOf(`
  at on the of in um uhr uur am den der vom à a le du las la el il alle ore om kl klo o godz w v в г года р року saat pukul
  h hr hrs hours часов heures בשעה ב את في الساعة ساعة بتوقيت बजे को เวลา น น. เมื่อ óra ώρα στις lúc ngày klukka kl. ساعت در time updated date and y e u och og ja de del d dated from since
  às pada pukul ob u о об о року година години god god. godine sa na ve o’clock ที่ kell a les la à plkst gada aasta m nga ora tarikh এ সময় بوقت بجے کو në orë dnia ч klo kello
  `).split(/[\s|]+/),
)

/** True for a word that only joins the parts of a date. */
export function isFiller(word: string): boolean {
  return fillers.has(word.toLowerCase().replace(/\.$/, ''))
}
